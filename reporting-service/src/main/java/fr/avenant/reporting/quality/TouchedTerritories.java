package fr.avenant.reporting.quality;

import fr.avenant.contracts.Contexts;
import fr.avenant.kit.access.Reach;
import fr.avenant.reporting.generation.GenerationWork.Tables;
import fr.avenant.reporting.quality.Rule.Lookup;
import fr.avenant.reporting.time.Coordinate;
import fr.avenant.reporting.time.Ended;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Of which territories rules may find something else than before: those of what events were about,
 * and those of what cites or looks up that.
 */
final class TouchedTerritories {

    private static final long MOST_EVENTS = 10_000;

    private static final String DOCUMENT = "document";

    /** Kinds of what rules look up elsewhere. */
    private static final Set<String> LOOKED_UP = Set.of("contract", "organisation", "indicator");

    private static final String EVENTS =
            """
            select distinct subject, territory from journal
            where context = :context and position > :after and position <= :last\
            """;

    /** Of what events were about, whatever they call their territory. */
    private static final String THEIRS =
            """
            select distinct coalesce(territory, '') from entity_known where aggregate_id = any(:subjects::text[])
            union
            select territory from fact_known where aggregate_id = any(:subjects::text[])\
            """;

    private static final String CITING =
            """
            select distinct coalesce(territory, '') from entity_known where document = any(:subjects::text[])
            union
            select territory from fact_known where document = any(:subjects::text[])
            union
            select coalesce(territory, '') from discrepancy_place_known where printed_in = any(:subjects::text[])
            union
            select territory from kept_source where document = any(:subjects::text[])\
            """;

    private static final String ALL =
            """
            select coalesce(territory, '') from entity_known
            union
            select territory from fact_known
            union
            select territory from kept_scope\
            """;

    private static final String NAMING =
            "select distinct coalesce(territory, '') from %s_known where %s";

    private final Tables generation;
    private final JdbcClient jdbc;
    private final Rules rules;
    private final SeenByRules tables;

    TouchedTerritories(Tables generation, Rules rules, SeenByRules tables) {
        this.generation = generation;
        this.jdbc = generation.jdbc();
        this.rules = rules;
        this.tables = tables;
    }

    /** All that there are. */
    Set<String> all(Coordinate now) {
        generation.seenBy(Reach.EVERYWHERE, now);
        var all = new TreeSet<>(territories(ALL, Set.of()));
        all.add(Scope.NATIONAL);
        return all;
    }

    /** Those of what was recorded since, with what it touches; all if that is very much. */
    Set<String> between(KeptState kept, Coordinate now) {
        var recorded =
                Arrays.stream(Contexts.values())
                        .mapToLong(it -> now.known().of(it) - kept.known().of(it))
                        .sum();
        if (recorded > MOST_EVENTS) {
            return all(now);
        }
        var events = events(kept, now);
        var touched = events.territories();
        if (events.subjects().isEmpty()) {
            return touched;
        }
        var before = new Coordinate(kept.known(), kept.known(), now.on(), Ended.INCLUDED);
        generation.seenBy(Reach.EVERYWHERE, before);
        touched.addAll(territories(THEIRS, events.subjects()));
        var registered = registered(events.subjects());
        generation.seenBy(Reach.EVERYWHERE, now);
        touched.addAll(territories(THEIRS, events.subjects()));
        touched.addAll(territories(CITING, events.of(Set.of(DOCUMENT))));
        var lookedUp = events.of(LOOKED_UP);
        for (var lookup : lookups()) {
            if (!lookup.table().equals(Rule.REGISTERED)) {
                touched.addAll(naming(lookup, lookedUp));
            }
        }
        var changed = new HashSet<>(registered(events.subjects()));
        for (var was : registered) {
            if (!changed.remove(was)) {
                changed.add(was);
            }
        }
        for (var lookup : lookups()) {
            if (lookup.table().equals(Rule.REGISTERED)) {
                touched.addAll(naming(lookup, changed));
            }
        }
        return touched;
    }

    /** What events were about, with the territories that they say. */
    private record Events(Set<String> subjects, Set<String> territories) {

        Set<String> of(Set<String> kinds) {
            var some = new HashSet<>(subjects);
            some.removeIf(it -> !kinds.contains(FindingFilter.kindOf(it)));
            return some;
        }
    }

    private Events events(KeptState kept, Coordinate now) {
        var subjects = new HashSet<String>();
        var territories = new TreeSet<String>();
        for (var context : Contexts.values()) {
            jdbc.sql(EVENTS)
                    .param("context", context.label())
                    .param("after", kept.known().of(context))
                    .param("last", now.known().of(context))
                    .query(row -> {
                        subjects.add(row.getString("subject"));
                        var territory = row.getString("territory");
                        territories.add(territory == null ? Scope.NATIONAL : territory);
                    });
        }
        return new Events(subjects, territories);
    }

    private Collection<String> naming(Lookup lookup, Set<String> subjects) {
        var condition =
                tables.isArray(lookup)
                        ? lookup.column() + " && :subjects::text[]"
                        : lookup.column() + " = any(:subjects::text[])";
        return territories(NAMING.formatted(lookup.of(), condition), subjects);
    }

    private List<String> registered(Set<String> subjects) {
        return jdbc.sql("select distinct id from registered where id = any(:subjects::text[])")
                .param("subjects", subjects.toArray(String[]::new))
                .query((row, _) -> row.getString(1))
                .list();
    }

    private Collection<String> territories(String question, Set<String> subjects) {
        if (subjects.isEmpty() && !question.equals(ALL)) {
            return Set.of();
        }
        var asked = jdbc.sql(question);
        return (subjects.isEmpty()
                        ? asked
                        : asked.param("subjects", subjects.toArray(String[]::new)))
                .query((row, _) -> row.getString(1))
                .list();
    }

    private Set<Lookup> lookups() {
        return new HashSet<>(
                rules.all().stream().flatMap(rule -> rule.elsewhere().stream()).toList());
    }
}
