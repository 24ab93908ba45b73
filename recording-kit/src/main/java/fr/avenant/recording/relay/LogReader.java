package fr.avenant.recording.relay;

import fr.avenant.contracts.EventType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
            where l.position > ? and l.position <= ? and %s
            order by l.position
            """;

    private static final String LAST_PLACED = "select coalesce(max(position), -1) from event_log";

    // How many rows come at a time: few before it is known how large they are.
    private static final int FIRST_ROWS = 50;
    private static final int FEWEST_ROWS = 10;
    private static final int MOST_ROWS = 2_000;

    private final Connection connection;
    private final @Nullable String kind;
    private final int mostEvents;
    private final int mostBytes;

    /**
     * @param kind of the aggregates whose events are read; null for all
     * @param mostEvents that are looked at, read or not
     * @param mostBytes of payloads; one event comes however large it is
     */
    LogReader(Connection connection, @Nullable String kind, int mostEvents, int mostBytes) {
        this.connection = connection;
        this.kind = kind;
        this.mostEvents = mostEvents;
        this.mostBytes = mostBytes;
    }

    /**
     * @param last position up to which nothing of the kind is left out
     * @param isFull whether there is likely to be more
     */
    record Chunk(List<LoggedEvent> events, long last, boolean isFull) {}

    Chunk after(long position) throws SQLException {
        // Positions are dense, so a range is a limit that the planner trusts.
        var end = Math.min(position + mostEvents, lastPlaced());
        return end > position ? read(position, end) : new Chunk(List.of(), position, false);
    }

    private long lastPlaced() throws SQLException {
        try (var statement = connection.prepareStatement(LAST_PLACED);
                var row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private Chunk read(long position, long end) throws SQLException {
        // Within a transaction, the server keeps the rows that were not asked for yet.
        connection.setAutoCommit(false);
        try (var statement = connection.prepareStatement(NEXT_EVENTS.formatted(condition()))) {
            statement.setLong(1, position);
            statement.setLong(2, end);
            if (kind != null) {
                statement.setString(3, kind);
            }
            statement.setFetchSize(FIRST_ROWS);
            try (var rows = statement.executeQuery()) {
                var events = new ArrayList<LoggedEvent>();
                return read(rows, events)
                        ? new Chunk(events, end, end == position + mostEvents)
                        : new Chunk(events, events.getLast().position(), true);
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private String condition() {
        return kind == null ? "true" : "e.aggregate_type = ?";
    }

    /** Whether all rows were read; one too many bytes, and the rest is left. */
    private boolean read(ResultSet rows, List<LoggedEvent> events) throws SQLException {
        var bytes = 0L;
        var largest = 1;
        while (rows.next()) {
            if (bytes >= mostBytes) {
                return false;
            }
            var event = event(rows);
            events.add(event);
            bytes += event.payload().length;
            largest = Math.max(largest, event.payload().length);
            rows.setFetchSize(rowsOf(largest));
        }
        return true;
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
