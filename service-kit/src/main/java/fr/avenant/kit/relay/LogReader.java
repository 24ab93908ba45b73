package fr.avenant.kit.relay;

import fr.avenant.contracts.EventType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Reads the log in order, a chunk at a time: so many events, and so many bytes, at most. */
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

    // How many rows come at a time: few before it is known how large they are.
    private static final int FIRST_ROWS = 50;
    private static final int FEWEST_ROWS = 10;
    private static final int MOST_ROWS = 2_000;

    private final Connection connection;
    private final int mostEvents;
    private final int mostBytes;

    /**
     * @param mostBytes of payloads; one event comes however large it is
     */
    LogReader(Connection connection, int mostEvents, int mostBytes) {
        this.connection = connection;
        this.mostEvents = mostEvents;
        this.mostBytes = mostBytes;
    }

    /**
     * @param isFull whether there is likely to be more
     */
    record Chunk(List<LoggedEvent> events, boolean isFull) {}

    Chunk after(long position) throws SQLException {
        // Within a transaction, the server keeps the rows that were not asked for yet.
        connection.setAutoCommit(false);
        try (var statement = connection.prepareStatement(NEXT_EVENTS)) {
            statement.setLong(1, position);
            // Positions are dense, so a range is a limit that the planner trusts.
            statement.setLong(2, position + mostEvents);
            statement.setFetchSize(FIRST_ROWS);
            try (var rows = statement.executeQuery()) {
                return read(rows);
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private Chunk read(ResultSet rows) throws SQLException {
        var events = new ArrayList<LoggedEvent>();
        var bytes = 0L;
        var largest = 1;
        while (bytes < mostBytes && rows.next()) {
            var event = event(rows);
            events.add(event);
            bytes += event.payload().length;
            largest = Math.max(largest, event.payload().length);
            rows.setFetchSize(rowsOf(largest));
        }
        return new Chunk(events, events.size() == mostEvents || bytes >= mostBytes);
    }

    private int rowsOf(int bytes) {
        return Math.clamp(mostBytes / bytes, FEWEST_ROWS, MOST_ROWS);
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
