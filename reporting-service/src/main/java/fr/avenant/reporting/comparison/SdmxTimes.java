package fr.avenant.reporting.comparison;

import fr.avenant.contracts.CloudEventHeaders;
import fr.avenant.reporting.comparison.CellAnswers.Answered;
import fr.avenant.reporting.comparison.SdmxComponents.Observation;
import fr.avenant.reporting.comparison.SdmxData.Action;
import fr.avenant.reporting.generation.Snapshot;
import fr.avenant.reporting.parameter.Parameters;
import fr.avenant.reporting.questionbudget.OverBudget;
import fr.avenant.reporting.time.Coordinate;
import fr.avenant.reporting.time.Positions;
import fr.avenant.reporting.time.When;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer and what it was before, as SDMX REST 2 asks for it. Each state is the answer to a
 * question that whoever asks could have asked with {@code asOf}: nothing else is told of the past.
 */
final class SdmxTimes {

    /** How many days of change one message tells. */
    private static final int MOST = 60;

    /**
     * The ends of the days in France on which something was recorded, or replaced, that figures of
     * these measures are made of, or the register of whom they are about.
     */
    private static final String CHANGES =
            """
            select max(at) as at
            from (
                select recorded_at as at from fact where measure = any(:measures)
                union all
                select superseded_at from fact where measure = any(:measures)
                union all
                select recorded_at from entity where kind in ('territory', 'quartier', 'perimeter')
                union all
                select superseded_at from entity where kind in ('territory', 'quartier', 'perimeter')
            ) change
            where at is not null
            group by (at at time zone 'Europe/Paris')::date
            order by 1\
            """;

    private final CellAnswers cells;
    private final Parameters given;
    private final boolean several;
    private final When time;
    private final SdmxAsked asked;
    private final JsonMapper json;

    SdmxTimes(
            CellAnswers cells,
            Parameters given,
            boolean several,
            When time,
            SdmxAsked asked,
            JsonMapper json) {
        this.cells = cells;
        this.given = given;
        this.several = several;
        this.time = time;
        this.asked = asked;
        this.json = json;
    }

    /**
     * A state of the answer.
     *
     * @param since null if it is told what has changed, and not when
     */
    private record State(
            Action action, @Nullable Instant since, Map<String, Observation> observations) {}

    /** What has been found out, ready to be written. */
    record Found(Exported told, Writer writer) {

        /** Writes the message. */
        interface Writer {
            void write(OutputStream out) throws IOException;
        }
    }

    /**
     * @throws OverBudget if there are too many states, or too many cells in them
     */
    Found find() {
        var budget = cells.budget();
        var now = cells.ask(given, several, time, false, budget);
        var told = now.told();
        var components = new SdmxComponents(told);
        var states = new ArrayList<State>();
        if (asked.includeHistory()) {
            for (var end : ends(told)) {
                var then = cells.ask(given, several, at(end, now.coordinate()), false, budget);
                add(states, new State(Action.INFORMATION, end, observed(then, components)));
            }
            add(states, new State(Action.INFORMATION, last(told), observed(now, components)));
        } else {
            var since = Objects.requireNonNull(asked.updatedAfter());
            var before =
                    observed(
                            cells.ask(given, several, at(since, now.coordinate()), false, budget),
                            components);
            states.addAll(changes(before, observed(now, components)));
        }
        return new Found(told, out -> write(told, components, states, out));
    }

    /** The last instants of days before the answer's own that changed something. */
    private List<Instant> ends(Exported told) {
        var last = last(told);
        var ends =
                cells.ask(time, snapshot -> changes(told, snapshot)).stream()
                        .filter(end -> last != null && end.isBefore(last))
                        .filter(end ->
                                asked.updatedAfter() == null || end.isAfter(asked.updatedAfter()))
                        .toList();
        if (ends.size() > MOST) {
            throw OverBudget.tooLarge(
                    Map.of(
                            "location",
                            "query",
                            "unit",
                            "versions",
                            "count",
                            Integer.toString(ends.size()),
                            "limit",
                            Integer.toString(MOST),
                            "members",
                            "{}",
                            "narrow",
                            SdmxAsked.UPDATED_AFTER + "=" + ends.get(ends.size() - MOST)));
        }
        return ends;
    }

    private static List<Instant> changes(Exported told, Snapshot snapshot) {
        return snapshot.jdbc()
                .sql(CHANGES)
                .param("measures", CellAnswers.restOn(told.measures()).toArray(String[]::new))
                .query((row, _) -> row.getObject("at", OffsetDateTime.class).toInstant())
                .list();
    }

    private static @Nullable Instant last(Exported told) {
        var asOf = told.coordinates().asOf();
        return asOf == null ? null : Instant.parse(asOf);
    }

    /** What was known then, on the same day, and nothing of what came later. */
    private static When at(Instant then, Coordinate now) {
        return recorded -> {
            var before = recorded.at(then);
            var known =
                    Positions.of(context -> Math.min(before.of(context), now.known().of(context)));
            return new Coordinate(known, known, now.on(), now.ended());
        };
    }

    private static Map<String, Observation> observed(Answered answered, SdmxComponents components) {
        var observations = new LinkedHashMap<String, Observation>();
        for (var computed : answered.answers()) {
            var answer = computed.answer();
            for (var cell : answer.cells()) {
                var observation =
                        components.observation(
                                new CellRow(
                                        answer.measure(),
                                        cell,
                                        answer.members(),
                                        CellSources.NOBODY));
                observations.put(observation.key(), observation);
            }
        }
        return observations;
    }

    /** A state that is like the one before is none. */
    private static void add(List<State> states, State state) {
        if (states.isEmpty() || !same(states.getLast().observations(), state.observations())) {
            states.add(state);
        }
    }

    private static boolean same(Map<String, Observation> one, Map<String, Observation> other) {
        return one.keySet().equals(other.keySet())
                && one.entrySet().stream()
                        .allMatch(it ->
                                SdmxComponents.same(
                                        it.getValue(),
                                        Objects.requireNonNull(other.get(it.getKey()))));
    }

    private static List<State> changes(
            Map<String, Observation> before, Map<String, Observation> now) {
        var changed = new LinkedHashMap<String, Observation>();
        now.forEach((key, observation) -> {
            var old = before.get(key);
            if (old == null || !SdmxComponents.same(old, observation)) {
                changed.put(key, observation);
            }
        });
        var gone = new LinkedHashMap<>(before);
        gone.keySet().removeAll(now.keySet());
        var states = new ArrayList<State>();
        states.add(new State(Action.REPLACE, null, changed));
        if (!gone.isEmpty()) {
            states.add(new State(Action.DELETE, null, gone));
        }
        return states;
    }

    private void write(
            Exported told, SdmxComponents components, List<State> states, OutputStream out) {
        var message = new SdmxData(told, components, json, out);
        message.beginMessage();
        for (var index = 0; index < states.size(); index++) {
            var state = states.get(index);
            message.beginDataSet(
                    state.action(),
                    text(state.since()),
                    index + 1 < states.size() ? before(states.get(index + 1).since()) : null);
            state.observations()
                    .forEach((key, observation) -> {
                        if (state.action() == Action.DELETE) {
                            message.delete(key);
                        } else {
                            message.write(observation);
                        }
                    });
            message.endDataSet();
        }
        message.endMessage();
    }

    /** A data set is valid until just before the next one, both ends included. */
    private static @Nullable String before(@Nullable Instant next) {
        return next == null ? null : text(next.minus(1, ChronoUnit.MICROS));
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : CloudEventHeaders.time(instant);
    }
}
