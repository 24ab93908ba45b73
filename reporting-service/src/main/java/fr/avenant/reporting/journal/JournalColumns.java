package fr.avenant.reporting.journal;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.EventEnvelope;
import fr.avenant.kit.consumer.ConsumedEvent;
import fr.avenant.reporting.readtable.Column;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the journal holds of an event. */
final class JournalColumns {

    /** Of an event whose payload is JSON. */
    static final List<Column<ConsumedEvent>> AS_JSON = of(JournalColumns::payload, _ -> null);

    /** Of one whose payload is not. */
    static final List<Column<ConsumedEvent>> AS_BYTES =
            of(_ -> null, it -> Base64.getEncoder().encodeToString(payload(it)));

    private JournalColumns() {}

    private static List<Column<ConsumedEvent>> of(
            Function<ConsumedEvent, @Nullable Object> data,
            Function<ConsumedEvent, @Nullable Object> base64) {
        return List.of(
                Column.of("event_id", "uuid", envelope(EventEnvelope::id)),
                Column.text("context", it -> Contexts.ofTopic(it.raw().topic()).label()),
                Column.of("position", "bigint", envelope(EventEnvelope::position)),
                Column.text("type", envelope(it -> it.type().toString())),
                Column.text("subject", envelope(EventEnvelope::subject)),
                Column.of("sequence", "bigint", envelope(EventEnvelope::sequence)),
                Column.text("territory", envelope(EventEnvelope::territory)),
                Column.instant("recorded_at", it -> it.envelope().recordedAt()),
                Column.text("actor", envelope(EventEnvelope::actor)),
                Column.text("correlation_id", envelope(EventEnvelope::correlationId)),
                Column.text("causation_id", envelope(EventEnvelope::causationId)),
                Column.json("data", data),
                Column.text("data_base64", base64),
                Column.of("partition", "int", it -> it.raw().partition()),
                Column.of("record_offset", "bigint", it -> it.raw().offset()));
    }

    private static Function<ConsumedEvent, @Nullable Object> envelope(
            Function<EventEnvelope, @Nullable Object> attribute) {
        return event -> attribute.apply(event.envelope());
    }

    private static byte[] payload(ConsumedEvent event) {
        byte @Nullable [] value = event.raw().value();
        return value == null ? new byte[0] : value;
    }
}
