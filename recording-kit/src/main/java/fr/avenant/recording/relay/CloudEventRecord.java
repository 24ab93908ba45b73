package fr.avenant.recording.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.avenant.contracts.CloudEventHeaders;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.utils.Utils;

/** CloudEvents 1.0, Kafka binary mode: attributes are headers, the value is the stored payload. */
public final class CloudEventRecord {

    private CloudEventRecord() {}

    /**
     * The record of an event.
     *
     * @param partitions that the topic has
     */
    public static ProducerRecord<byte[], byte[]> of(
            LoggedEvent event, RelayedTopic topic, int partitions) {
        var key = event.aggregateId().getBytes(UTF_8);
        return new ProducerRecord<>(
                topic.name(),
                partition(key, partitions),
                event.recordedAt().toEpochMilli(),
                key,
                event.payload(),
                headers(event, topic.context().source()));
    }

    /**
     * The same as Kafka's own choice, computed here because the relay must know it before sending.
     */
    private static int partition(byte[] key, int partitions) {
        return Utils.toPositive(Utils.murmur2(key)) % partitions;
    }

    private static Headers headers(LoggedEvent event, String source) {
        var headers = new RecordHeaders();
        add(headers, CloudEventHeaders.SPEC_VERSION, "1.0");
        add(headers, CloudEventHeaders.ID, event.eventId());
        add(headers, CloudEventHeaders.TYPE, event.type().toString());
        add(headers, CloudEventHeaders.SOURCE, source);
        add(headers, CloudEventHeaders.SUBJECT, event.aggregateId());
        add(headers, CloudEventHeaders.TIME, CloudEventHeaders.time(event.recordedAt()));
        add(headers, CloudEventHeaders.DATA_SCHEMA, event.type().schema());
        add(headers, CloudEventHeaders.SEQUENCE, CloudEventHeaders.sortable(event.sequence()));
        add(headers, CloudEventHeaders.POSITION, CloudEventHeaders.sortable(event.position()));
        if (event.territory() != null) {
            add(headers, CloudEventHeaders.TERRITORY, event.territory());
        }
        add(headers, CloudEventHeaders.CORRELATION_ID, event.correlationId());
        add(headers, CloudEventHeaders.CAUSATION_ID, event.causationId());
        add(headers, CloudEventHeaders.ACTOR, event.actor());
        add(headers, CloudEventHeaders.CONTENT_TYPE, "application/json");
        // As stored, not of the span that publishes: sent again, an event is the same bytes.
        if (event.traceparent() != null) {
            add(headers, CloudEventHeaders.TRACEPARENT, event.traceparent());
        }
        return headers;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }
}
