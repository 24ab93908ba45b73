package fr.avenant.reporting.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.EventEnvelope;
import fr.avenant.kit.consumer.ConsumedEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes every event as it came, once. */
public final class JournalWriter {

    private static final String INSERT =
            """
            insert into journal (event_id, context, position, type, subject, sequence, territory, recorded_at, actor,
                correlation_id, causation_id, data)
            select event_id, context, position, type, subject, sequence, territory, recorded_at::timestamptz, actor,
                correlation_id, causation_id, data::json
            from unnest(?::uuid[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[],
                    ?::text[], ?::text[], ?::text[], ?::text[])
                as event (event_id, context, position, type, subject, sequence, territory, recorded_at, actor,
                    correlation_id, causation_id, data)
            on conflict (event_id) do nothing
            returning event_id\
            """;

    /**
     * How many positions one step looks at: a journal that is far ahead of its gaps is not read
     * whole.
     */
    private static final int WINDOW = 20_000;

    private static final String ADVANCE =
            """
            update progress set complete = run.last
            from (
                select max(position) as last, count(*) as length from (
                    select position, position - row_number() over (order by position) as island
                    from (
                        select position from journal
                        where context = ? and position > (select complete from progress where context = ?)
                        order by position limit ?
                    ) ahead
                ) numbered
                where island = (select complete from progress where context = ?)
            ) run
            where context = ? and run.last is not null
            returning run.length\
            """;

    /** Writes those that are not there yet, and returns them in their order. */
    public List<ConsumedEvent> write(Connection connection, List<ConsumedEvent> events)
            throws SQLException {
        if (events.isEmpty()) {
            return events;
        }
        var fresh = insert(connection, events);
        advance(connection, Contexts.ofTopic(events.getFirst().raw().topic()).label());
        return events.stream().filter(event -> fresh.remove(event.envelope().id())).toList();
    }

    private static Set<UUID> insert(Connection connection, List<ConsumedEvent> events)
            throws SQLException {
        try (var statement = connection.prepareStatement(INSERT)) {
            column(connection, statement, 1, "uuid", events, EventEnvelope::id);
            var contexts =
                    events.stream().map(it -> Contexts.ofTopic(it.raw().topic()).label()).toArray();
            statement.setArray(2, connection.createArrayOf("text", contexts));
            column(connection, statement, 3, "bigint", events, EventEnvelope::position);
            column(connection, statement, 4, "text", events, it -> it.type().toString());
            column(connection, statement, 5, "text", events, EventEnvelope::subject);
            column(connection, statement, 6, "bigint", events, EventEnvelope::sequence);
            column(connection, statement, 7, "text", events, EventEnvelope::territory);
            column(connection, statement, 8, "text", events, it -> it.recordedAt().toString());
            column(connection, statement, 9, "text", events, EventEnvelope::actor);
            column(connection, statement, 10, "text", events, EventEnvelope::correlationId);
            column(connection, statement, 11, "text", events, EventEnvelope::causationId);
            var data = events.stream().map(it -> new String(it.raw().value(), UTF_8)).toArray();
            statement.setArray(12, connection.createArrayOf("text", data));
            try (var rows = statement.executeQuery()) {
                var fresh = new HashSet<UUID>();
                while (rows.next()) {
                    fresh.add(rows.getObject(1, UUID.class));
                }
                return fresh;
            }
        }
    }

    /** Partitions are not equally far: a position counts once all before it are there. */
    private static void advance(Connection connection, String context) throws SQLException {
        while (advanceOnce(connection, context) == WINDOW) {
            // There may be more.
        }
    }

    private static long advanceOnce(Connection connection, String context) throws SQLException {
        try (var statement = connection.prepareStatement(ADVANCE)) {
            statement.setString(1, context);
            statement.setString(2, context);
            statement.setInt(3, WINDOW);
            statement.setString(4, context);
            statement.setString(5, context);
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    private static void column(
            Connection connection,
            PreparedStatement statement,
            int index,
            String type,
            List<ConsumedEvent> events,
            Function<EventEnvelope, @Nullable Object> value)
            throws SQLException {
        var values = events.stream().map(event -> value.apply(event.envelope())).toArray();
        statement.setArray(index, connection.createArrayOf(type, values));
    }
}
