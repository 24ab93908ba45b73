package fr.avenant.reporting.explanation;

import fr.avenant.reporting.cell.VisibleFact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Facts and the versions that they took the place of, as far as the asker may see these.
 *
 * @param now the facts themselves
 * @param old versions that were superseded, the newest first, by aggregate
 */
record FactHistory(List<FactState> now, Map<String, List<FactState>> old) {

    /** Of a fact that is corrected more often the last ones are told, and how many there are. */
    static final int MOST = 20;

    /**
     * A fact with its earlier versions.
     *
     * @param earlier at most twenty, the newest first
     * @param count how many there are
     */
    record Versions(FactState now, List<FactState> earlier, int count) {}

    /** What was superseded by the time of the facts themselves is known wherever they are. */
    private static final String STATES =
            """
            with explained as (
                select * from unnest(:aggregates::text[], :positions::bigint[]) as explained (aggregate_id, position)
            ),
            superseded as (
                select last.*, dense_rank() over (partition by aggregate_id order by recorded_position desc) as age
                from (
                    select distinct on (event_id, ordinal) fact.*
                    from fact join explained using (aggregate_id)
                    where aggregate_id = any(:aggregates::text[])
                        and superseded_position is not null and superseded_position <= explained.position
                        and seen_from < superseded_position
                        and (seen_until is null or seen_until >= superseded_position)
                        and event_id <> all(:events)
                    order by event_id, ordinal
                ) last
            ),
            counted as (
                select *, max(age) over (partition by aggregate_id)::int as older from superseded
            ),
            told as (
                select event_id, ordinal, aggregate_id, part, measure, basis, territory, year, dimensions, labels, status,
                       reason, value, unit, effective, document, locator, system, producer, vintage, year_inferred,
                       recorded_position, recorded_at, superseded_position, older
                from counted where age <= %d
                union all
                select event_id, ordinal, aggregate_id, part, measure, basis, territory, year, dimensions, labels, status,
                       reason, value, unit, effective, document, locator, system, producer, vintage, year_inferred,
                       recorded_position, recorded_at, superseded_position, 0
                from fact_known where event_id = any(:events)
            )
            select told.*, journal.type
            from told join journal using (event_id)
            order by aggregate_id, recorded_position desc, ordinal\
            """
                    .formatted(MOST);

    static FactHistory of(List<VisibleFact> facts, JdbcClient jdbc) {
        var latest = new LinkedHashMap<String, Long>();
        facts.forEach(fact -> latest.merge(fact.aggregate(), fact.position(), Math::max));
        var events = facts.stream().map(VisibleFact::event).distinct().toArray(UUID[]::new);
        var now = new ArrayList<FactState>();
        var old = new HashMap<String, List<FactState>>();
        jdbc.sql(STATES)
                .param("aggregates", latest.keySet().toArray(String[]::new))
                .param("positions", latest.values().toArray(Long[]::new))
                .param("events", events)
                .query(row -> {
                    var state = FactState.of(row);
                    if (state.older() == 0) {
                        now.add(state);
                    } else {
                        old.computeIfAbsent(state.aggregate(), _ -> new ArrayList<>()).add(state);
                    }
                });
        return new FactHistory(now, old);
    }

    /** The members of all versions, by which they may be named. */
    List<FactState> states() {
        var all = new ArrayList<>(now);
        old.values().forEach(all::addAll);
        return all;
    }

    /** Empty for a fact that is not there. */
    Optional<Versions> of(VisibleFact fact) {
        return now.stream().filter(state -> state.is(fact)).findFirst().map(this::versions);
    }

    private Versions versions(FactState fact) {
        var isAlone =
                now.stream()
                                .filter(it ->
                                        it.isVersionOf(fact) && it.event().equals(fact.event()))
                                .count()
                        == 1;
        var byEvent = new LinkedHashMap<UUID, List<FactState>>();
        for (var state : old.getOrDefault(fact.aggregate(), List.of())) {
            var ended = state.supersededPosition();
            if (state.isVersionOf(fact) && ended != null && ended <= fact.position()) {
                byEvent.computeIfAbsent(state.event(), _ -> new ArrayList<>()).add(state);
            }
        }
        var earlier = new ArrayList<FactState>();
        for (var states : byEvent.values()) {
            var place = earlier.isEmpty() ? fact : earlier.getLast();
            states.stream()
                    .filter(state -> state.isAtThePlaceOf(place))
                    .findFirst()
                    .or(() ->
                            isAlone && states.size() == 1
                                    ? Optional.of(states.getFirst())
                                    : Optional.empty())
                    .ifPresent(earlier::add);
        }
        var older = earlier.isEmpty() ? 0 : earlier.getFirst().older();
        return new Versions(fact, earlier, older <= MOST ? earlier.size() : older);
    }
}
