package fr.avenant.reporting.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.EventEnvelope;
import fr.avenant.kit.consumer.ConsumedEvent;
import fr.avenant.reporting.readtable.ColumnArrays;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Inserts events into the journal, in one statement. */
final class JournalInsert {

    private static final String INSERT =
            """
            insert into journal (event_id, context, position, type, subject, sequence, territory, recorded_at, actor,
                correlation_id, causation_id, data, data_base64, partition, record_offset)
            select event_id, context, position, type, subject, sequence, territory, recorded_at::timestamptz, actor,
                correlation_id, causation_id, data::json, data_base64, partition, record_offset
            from unnest(?::uuid[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[],
                    ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int[], ?::bigint[])
                as event (event_id, context, position, type, subject, sequence, territory, recorded_at, actor,
                    correlation_id, causation_id, data, data_base64, partition, record_offset)
            on conflict (event_id) do nothing
            returning event_id\
            """;

    private final Connection connection;

    JournalInsert(Connection connection) {
        this.connection = connection;
    }

    /** As JSON text; returns which were not there yet. */
    Set<UUID> asJson(List<ConsumedEvent> events) throws SQLException {
        return insert(events, JournalInsert::text, _ -> null);
    }

    /** As bytes, because they are not JSON. */
    Set<UUID> asBytes(ConsumedEvent event) throws SQLException {
        return insert(List.of(event), _ -> null, JournalInsert::base64);
    }

    private Set<UUID> insert(
            List<ConsumedEvent> events,
            Function<ConsumedEvent, @Nullable Object> data,
            Function<ConsumedEvent, @Nullable Object> base64)
            throws SQLException {
        try (var statement = connection.prepareStatement(INSERT)) {
            new ColumnArrays<>(connection, statement, events)
                    .add("uuid", of(EventEnvelope::id))
                    .add("text", it -> Contexts.ofTopic(it.raw().topic()).label())
                    .add("bigint", of(EventEnvelope::position))
                    .add("text", of(it -> it.type().toString()))
                    .add("text", of(EventEnvelope::subject))
                    .add("bigint", of(EventEnvelope::sequence))
                    .add("text", of(EventEnvelope::territory))
                    .add("text", of(it -> it.recordedAt().toString()))
                    .add("text", of(EventEnvelope::actor))
                    .add("text", of(EventEnvelope::correlationId))
                    .add("text", of(EventEnvelope::causationId))
                    .add("text", data)
                    .add("text", base64)
                    .add("int", it -> it.raw().partition())
                    .add("bigint", it -> it.raw().offset());
            try (var rows = statement.executeQuery()) {
                var fresh = new HashSet<UUID>();
                while (rows.next()) {
                    fresh.add(rows.getObject(1, UUID.class));
                }
                return fresh;
            }
        }
    }

    private static Function<ConsumedEvent, @Nullable Object> of(
            Function<EventEnvelope, @Nullable Object> attribute) {
        return event -> attribute.apply(event.envelope());
    }

    private static String text(ConsumedEvent event) {
        return new String(value(event), UTF_8);
    }

    private static String base64(ConsumedEvent event) {
        return Base64.getEncoder().encodeToString(value(event));
    }

    private static byte[] value(ConsumedEvent event) {
        byte @Nullable [] value = event.raw().value();
        return value == null ? new byte[0] : value;
    }
}
