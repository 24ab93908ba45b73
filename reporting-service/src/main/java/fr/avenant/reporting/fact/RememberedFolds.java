package fr.avenant.reporting.fact;

import fr.avenant.contracts.Contexts;
import fr.avenant.reporting.cell.FoldedTerritory;
import fr.avenant.reporting.cell.Span;
import fr.avenant.reporting.fact.FoldMemory.Asked;
import fr.avenant.reporting.fact.FoldMemory.Kept;
import fr.avenant.reporting.fact.FoldMemory.KeptTerritory;
import fr.avenant.reporting.fact.FoldReading.Reader;
import fr.avenant.reporting.generation.Snapshot;
import fr.avenant.reporting.question.Question;
import fr.avenant.reporting.time.Positions;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the figures of a question come to, by territory: as it is remembered, and read where
 * something may be otherwise since.
 */
final class RememberedFolds {

    /** More is not worth looking up. */
    private static final long MOST_EVENTS = 5_000;

    private static final String TERRITORY = "territory";

    /** What is of no territory may change figures of any, but for what no fold depends on. */
    private static final String TOUCHED =
            """
            select distinct territory from touched
            where context = :context and position > :after and position <= :last
                and (territory is not null or split_part(subject, ':', 1) not in ('organisation', 'document'))\
            """;

    private static final String DAYS =
            """
            select territory, max(day) filter (where day <= :on) as since, min(day) filter (where day > :on) as until
            from fact_known
            cross join lateral (values (valid_from), (valid_to), (make_date(year, 1, 1))) moment (day)
            where measure in (:measures)%s
            group by territory\
            """;

    private final Question question;
    private final Snapshot snapshot;
    private final JdbcClient jdbc;
    private final FoldReading reading;
    private final FoldMemory memory;
    private final Asked asked;

    /** Those that are of use. */
    private final SortedMap<String, KeptTerritory> recalled = new TreeMap<>();

    /** Those that nobody asks for. */
    private final Map<String, KeptTerritory> others = new HashMap<>();

    private final Set<String> lost = new HashSet<>();
    private boolean isWhole;

    /** Slugs of those to be read; null for all that are asked for. */
    private @Nullable Set<String> missing;

    private final Silence silence;

    RememberedFolds(
            Question question,
            Snapshot snapshot,
            FoldReading reading,
            FoldMemory memory,
            Asked asked) {
        this.question = question;
        this.snapshot = snapshot;
        this.jdbc = snapshot.jdbc();
        this.reading = reading;
        this.memory = memory;
        this.asked = asked;
        this.missing = question.members().get(TERRITORY);
        this.isWhole = missing == null;
        memory.recall(asked, known()).ifPresent(this::recall);
        this.silence = silence();
    }

    private Positions known() {
        return question.at().known();
    }

    private void recall(Kept kept) {
        var wanted = question.members().get(TERRITORY);
        var touched = touchedSince(kept.at());
        if (touched.isEmpty() || (wanted == null && !kept.isWhole())) {
            return;
        }
        lost.addAll(kept.lost());
        lost.addAll(touched.get());
        kept.territories()
                .forEach((territory, told) -> {
                    if (lost.contains(territory)) {
                        return;
                    }
                    if (wanted != null && !wanted.contains(territory)) {
                        others.put(territory, told);
                    } else if (told.days().holds(question.at().on())) {
                        recalled.put(territory, told);
                    } else {
                        lost.add(territory);
                    }
                });
        isWhole = kept.isWhole();
        var unknown = new HashSet<>(wanted == null ? lost : wanted);
        unknown.removeAll(recalled.keySet());
        missing = unknown;
    }

    /** Slugs of territories of which something was recorded; empty if it may be any. */
    private Optional<Set<String>> touchedSince(Positions positions) {
        var touched = new HashSet<String>();
        var events =
                Arrays.stream(Contexts.values())
                        .mapToLong(context -> known().of(context) - positions.of(context))
                        .sum();
        if (events > MOST_EVENTS) {
            return Optional.empty();
        }
        for (var context : Contexts.values()) {
            if (known().of(context) > positions.of(context)) {
                var found =
                        jdbc.sql(TOUCHED)
                                .param("context", context.label())
                                .param("after", positions.of(context))
                                .param("last", known().of(context))
                                .query((row, _) -> Optional.ofNullable(row.getString(1)))
                                .list();
                if (found.contains(Optional.<String>empty())) {
                    return Optional.empty();
                }
                found.forEach(it -> it.ifPresent(touched::add));
            }
        }
        return Optional.of(touched);
    }

    private Silence silence() {
        var read = missing;
        var withheld =
                read != null && read.isEmpty()
                        ? new HashSet<String>()
                        : new HashSet<>(Silence.about(question, read, jdbc).withheld());
        recalled.forEach((territory, told) -> {
            if (told.isWithheld()) {
                withheld.add(territory);
            }
        });
        return Silence.of(withheld);
    }

    /** The territories of the question about which there is more than may be seen. */
    Silence withheld() {
        return silence;
    }

    /**
     * All that are asked for, by slug, and keeps them; empty if nothing is known, so that all are
     * to be read.
     */
    Optional<SortedMap<String, KeptTerritory>> told() {
        var read = missing;
        if (read == null) {
            return Optional.empty();
        }
        var all = new TreeMap<>(recalled);
        if (!read.isEmpty()) {
            var days = days(read);
            reading.read(
                    read,
                    jdbc,
                    (territory, folded, names) ->
                            all.put(territory, kept(territory, days, folded, names)));
            read.forEach(territory ->
                    all.computeIfAbsent(territory, _ -> withoutFigures(territory, days)));
        }
        lost.removeAll(all.keySet());
        var kept = new TreeMap<>(all);
        kept.putAll(others);
        keep(kept);
        return Optional.of(all);
    }

    /**
     * Reads all that are asked for and keeps them: each is handed on as soon as it is there, in the
     * order of their slugs, and not held if it is much.
     */
    void readAll(Reader reader) {
        var days = days(null);
        var all = new TreeMap<String, KeptTerritory>();
        var room = new AtomicLong(memory.roomForOne());
        reading.read(
                null,
                jdbc,
                (territory, folded, names) -> {
                    reader.read(territory, folded, names);
                    if (room.addAndGet(-folded.bytes()) >= 0) {
                        all.put(territory, kept(territory, days, folded, names));
                    } else {
                        all.clear();
                    }
                });
        if (room.get() >= 0) {
            days.keySet()
                    .forEach(territory ->
                            all.computeIfAbsent(territory, _ -> withoutFigures(territory, days)));
            silence.withheld()
                    .forEach(territory ->
                            all.computeIfAbsent(territory, _ -> withoutFigures(territory, days)));
            keep(all);
        }
    }

    private void keep(SortedMap<String, KeptTerritory> all) {
        memory.keep(asked, new Kept(known(), isWhole, Set.copyOf(lost), all));
    }

    private KeptTerritory withoutFigures(String territory, Map<String, Span> days) {
        return kept(territory, days, FoldedTerritory.NOTHING, List.of());
    }

    private KeptTerritory kept(
            String territory,
            Map<String, Span> days,
            FoldedTerritory folded,
            Collection<Member> names) {
        var registered = RegisterQuery.days(territory, snapshot);
        var day = question.at().on();
        var read = days.getOrDefault(territory, Span.ALWAYS);
        return new KeptTerritory(
                new Span(
                        last(read.from(), registered.floor(day)),
                        first(read.until(), registered.higher(day))),
                folded,
                List.copyOf(names),
                silence.withheld().contains(territory));
    }

    private static @Nullable LocalDate last(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }

    private static @Nullable LocalDate first(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }

    /** Days around that of the question on which no figure begins or ends, by territory. */
    private Map<String, Span> days(@Nullable Collection<String> territories) {
        var days = new HashMap<String, Span>();
        jdbc.sql(DAYS.formatted(territories == null ? "" : " and territory = any(:territories)"))
                .param("on", question.at().on())
                .param("measures", question.measure().recordedAs())
                .param(
                        "territories",
                        territories == null ? null : territories.toArray(String[]::new))
                .query(row -> {
                    days.put(
                            row.getString(TERRITORY),
                            new Span(
                                    row.getObject("since", LocalDate.class),
                                    row.getObject("until", LocalDate.class)));
                });
        return days;
    }
}
