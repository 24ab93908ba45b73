package fr.avenant.recording.sequencer;

import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;

/**
 * Gives the next positions to events that have settled, in one statement. Settled events come in
 * the order (settled_after, global_index): no event can appear later before one that has its place
 * already, because everything below the horizon has ended. So where the log stops is where the next
 * round starts.
 */
final class SequencingRound {

    private static final String PLACE_SETTLED_EVENTS =
            """
            with last as materialized (
                select l.position, l.recorded_at, e.settled_after, e.global_index
                from event_log l join event e using (global_index)
                order by l.position desc
                limit 1
            ), start as materialized (
                select coalesce((select position from last), -1) as position,
                       greatest(least(clock_timestamp(), ?), (select recorded_at from last)) as recorded_at
            ), settled as (
                select e.*, row_number() over (order by e.settled_after, e.global_index) as place
                from event e
                where e.settled_after < pg_snapshot_xmin(pg_current_snapshot())
                  and (e.settled_after, e.global_index)
                      > (coalesce((select settled_after from last), '0'), coalesce((select global_index from last), 0))
                order by e.settled_after, e.global_index
                limit ?
            )
            insert into event_log (position, global_index, recorded_at, leaf_hash)
            select start.position + place, global_index, start.recorded_at,
                   sha256(convert_to(canonical_cloud_event(event_id, type, revision, aggregate_id, sequence,
                       start.position + place, start.recorded_at, metadata, payload), 'UTF8'))
            from settled cross join start
            order by place
            """;

    private static final Duration LONGEST_ROUND = Duration.ofMinutes(1);

    private final int limit;

    SequencingRound(int limit) {
        this.limit = limit;
    }

    /**
     * @param look whose clock is believed
     * @return how many were placed
     */
    int run(LockedSession session, Look look) throws SQLException {
        try (var statement = session.connection().prepareStatement(PLACE_SETTLED_EVENTS)) {
            // If it jumps after the look, it jumps this far.
            statement.setObject(1, look.clock().plus(LONGEST_ROUND).atOffset(ZoneOffset.UTC));
            statement.setInt(2, limit);
            return statement.executeUpdate();
        }
    }
}
