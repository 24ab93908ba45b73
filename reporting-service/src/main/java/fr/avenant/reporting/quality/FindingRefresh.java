package fr.avenant.reporting.quality;

import fr.avenant.contracts.Contexts;
import fr.avenant.kit.access.Reach;
import fr.avenant.reporting.generation.BeforeServing;
import fr.avenant.reporting.generation.GenerationWork.Tables;
import fr.avenant.reporting.generation.ReadState;
import fr.avenant.reporting.time.Coordinate;
import fr.avenant.reporting.time.Ended;
import fr.avenant.reporting.time.PositionLookup;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds anew what may have changed since the findings that are kept, and keeps it: all at one
 * coordinate, in one transaction, so that what is kept is always what rules find somewhere. Nobody
 * reads a generation before its findings are kept.
 */
@Component
final class FindingRefresh implements BeforeServing {

    private static final Logger log = LoggerFactory.getLogger(FindingRefresh.class);

    /** Days begin and end where the contracts are. */
    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

    private static final int AT_ONCE = 16;

    /**
     * What rules read of so many territories stays in memory: on disk it takes ten times longer.
     */
    private static final String WORK_MEM = "select set_config('work_mem', '64MB', true)";

    private static final Duration LONGEST_RULE = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Rules rules;
    private final SeenByRules tables;
    private final RulesVersion version;
    private final Clock clock;

    FindingRefresh(Rules rules, SeenByRules tables, RulesVersion version, Clock clock) {
        this.rules = rules;
        this.tables = tables;
        this.version = version;
        this.clock = clock;
    }

    @Override
    public void prepare(Tables generation) {
        var _ = bringUpToDate(generation);
    }

    /** Returns whether there was something to do. */
    boolean bringUpToDate(Tables generation) {
        var jdbc = generation.jdbc();
        var kept = KeptState.of(jdbc);
        var read = ReadState.of(jdbc);
        var now = now(jdbc);
        var isOfToday = version.text().equals(kept.rules()) && now.on().equals(kept.day());
        var missing = incomplete(jdbc);
        if (isOfToday
                && !kept.withheld()
                && missing.isEmpty()
                && read.toString().equals(kept.read())) {
            return false;
        }
        if (!isMine(jdbc)) {
            return false;
        }
        jdbc.sql(WORK_MEM).query((_, _) -> true).single();
        var touched = new TouchedTerritories(generation, rules, tables);
        var due =
                new TreeSet<>(
                        isOfToday && !kept.withheld() && isNothingSetAside(read, kept)
                                ? touched.between(kept, now)
                                : touched.all(now));
        due.addAll(missing);
        generation.everything();
        var withPeople = new HashSet<>(withPeople(jdbc));
        for (var some : chunks(due)) {
            keep(generation, Audience.ALL, Reach.EVERYWHERE, some, now);
            keepSources(generation, some, now);
            keep(generation, Audience.PUBLIC, Reach.PUBLIC, some, now);
            for (var territory : some) {
                if (withPeople.contains(territory)) {
                    var reach = new Reach(false, Set.of(territory));
                    keep(generation, Audience.OWN, reach, List.of(territory), now);
                }
            }
        }
        remember(jdbc, now, read);
        if (due.size() > AT_ONCE) {
            jdbc.sql("analyze kept_finding, kept_finding_about, kept_finding_count, kept_source")
                    .update();
        }
        log.debug("Findings of {} territories are kept", due.size());
        return true;
    }

    private Coordinate now(JdbcClient jdbc) {
        var complete = new PositionLookup(jdbc).complete();
        return new Coordinate(
                complete, complete, LocalDate.now(clock.withZone(FRANCE)), Ended.INCLUDED);
    }

    /** Events that are taken in later than they came touch nobody knows what. */
    private static boolean isNothingSetAside(ReadState read, KeptState kept) {
        return read.withRead(0).toString().equals(kept.setAside());
    }

    /** Of several instances, one. */
    private static boolean isMine(JdbcClient jdbc) {
        return jdbc.sql(
                        """
                        select pg_try_advisory_xact_lock(hashtext('avenant findings'), hashtext(current_schema()))\
                        """)
                .query(Boolean.class)
                .single();
    }

    private static List<String> withPeople(JdbcClient jdbc) {
        return jdbc.sql("select territory from territory_with_people")
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** Territories of which what some of their readers would be told is not kept. */
    private static List<String> incomplete(JdbcClient jdbc) {
        return jdbc.sql(
                        """
                        (select territory from territory_with_people
                         except
                         select territory from kept_scope where audience = 'own')
                        union
                        (select territory from kept_scope where audience = 'all'
                         except
                         select territory from kept_scope where audience = 'public')\
                        """)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static List<List<String>> chunks(Collection<String> territories) {
        var all = List.copyOf(territories);
        var chunks = new ArrayList<List<String>>();
        for (var start = 0; start < all.size(); start += AT_ONCE) {
            chunks.add(all.subList(start, Math.min(start + AT_ONCE, all.size())));
        }
        return chunks;
    }

    private void keep(
            Tables generation,
            Audience audience,
            Reach readers,
            List<String> territories,
            Coordinate now) {
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("The service stops");
        }
        var snapshot = generation.seenBy(readers, now);
        var run =
                new RuleRun(
                        snapshot.jdbc(),
                        tables,
                        Scope.of(territories),
                        LONGEST_RULE,
                        Instant.now().plus(PATIENCE));
        var outcomes = run.of(rules.all());
        generation.everything();
        new FindingTables(generation.jdbc(), audience).replace(territories, outcomes);
    }

    private void keepSources(Tables generation, List<String> territories, Coordinate now) {
        generation.seenBy(Reach.EVERYWHERE, now);
        new FindingSources(generation.jdbc(), rules, tables, Scope.of(territories)).replace();
    }

    private void remember(JdbcClient jdbc, Coordinate now, ReadState read) {
        jdbc.sql(
                        """
                        delete from kept_document where id not in (select id from public_document)\
                        """)
                .update();
        jdbc.sql("insert into kept_document select id from public_document on conflict do nothing")
                .update();
        jdbc.sql(
                        """
                        update kept_state set
                            territory = :territory, engagement = :engagement, programmation = :programmation,
                            day = :day, rules = :rules, read = :read, set_aside = :set_aside,
                            held = (select held from held_now)\
                        """)
                .param("territory", now.known().of(Contexts.TERRITORY))
                .param("engagement", now.known().of(Contexts.ENGAGEMENT))
                .param("programmation", now.known().of(Contexts.PROGRAMMATION))
                .param("day", now.on())
                .param("rules", version.text())
                .param("read", read.toString())
                .param("set_aside", read.withRead(0).toString())
                .update();
    }
}
