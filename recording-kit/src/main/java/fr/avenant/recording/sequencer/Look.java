package fr.avenant.recording.sequencer;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a sequencer sees before it places anything.
 *
 * @param clock of the database
 * @param lastRecorded null if nothing is in the log
 * @param pending whether there are events without a position, settled or not
 * @param confirmation number of the last confirmation of the clock; 0 if there is none
 */
record Look(Instant clock, @Nullable Instant lastRecorded, boolean pending, long confirmation) {

    /**
     * Limited in order: of what merely exists, the planner would read the whole table, whose newest
     * rows are its last ones.
     */
    static final String LOOK =
            """
            with last as materialized (
                select l.recorded_at, e.settled_after, e.global_index
                from event_log l join event e using (global_index)
                order by l.position desc
                limit 1
            )
            select clock_timestamp(), (select recorded_at from last),
                   (select true from event where (settled_after, global_index)
                       > (coalesce((select settled_after from last), '0'), coalesce((select global_index from last), 0))
                       order by settled_after, global_index limit 1) is not null,
                   (select coalesce(max(id), 0) from clock_confirmation)
            """;

    static Look at(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(LOOK);
                var row = statement.executeQuery()) {
            row.next();
            var last = row.getObject(2, OffsetDateTime.class);
            return new Look(
                    clock(row),
                    last == null ? null : last.toInstant(),
                    row.getBoolean(3),
                    row.getLong(4));
        }
    }

    private static Instant clock(ResultSet row) throws SQLException {
        return row.getObject(1, OffsetDateTime.class).toInstant();
    }
}
