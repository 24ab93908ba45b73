package fr.avenant.kit.relay;

import fr.avenant.contracts.EventType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Reads the log in order, a chunk at a time. */
final class LogReader {

    private static final String NEXT_EVENTS =
            """
            select l.position, (extract(epoch from l.recorded_at) * 1000000)::bigint as recorded_micros,
                   e.event_id::text, e.type, e.revision::int, e.aggregate_id, e.sequence,
                   e.metadata ->> 'territory' as territory,
                   e.metadata ->> 'actor' as actor, e.metadata ->> 'causationid' as causation_id,
                   e.metadata ->> 'correlationid' as correlation_id,
                   e.metadata ->> 'traceparent' as traceparent, convert_to(e.payload::text, 'UTF8') as payload
            from event_log l join event e using (global_index)
            where l.position > ? and l.position <= ?
            order by l.position
            """;

    private final Connection connection;
    private final int chunk;

    LogReader(Connection connection, int chunk) {
        this.connection = connection;
        this.chunk = chunk;
    }

    List<LoggedEvent> after(long position) throws SQLException {
        try (var statement = connection.prepareStatement(NEXT_EVENTS)) {
            statement.setLong(1, position);
            // Positions are dense, so a range is a limit that the planner trusts.
            statement.setLong(2, position + chunk);
            try (var rows = statement.executeQuery()) {
                var events = new ArrayList<LoggedEvent>();
                while (rows.next()) {
                    events.add(event(rows));
                }
                return events;
            }
        }
    }

    private static LoggedEvent event(ResultSet row) throws SQLException {
        return new LoggedEvent(
                row.getLong("position"),
                Instant.EPOCH.plus(row.getLong("recorded_micros"), ChronoUnit.MICROS),
                row.getString("event_id"),
                new EventType(row.getString("type"), row.getInt("revision")),
                row.getString("aggregate_id"),
                row.getLong("sequence"),
                row.getString("territory"),
                row.getString("actor"),
                row.getString("causation_id"),
                row.getString("correlation_id"),
                row.getString("traceparent"),
                row.getBytes("payload"));
    }
}
