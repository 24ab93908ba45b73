package fr.avenant.kit.consumer;

import fr.avenant.contracts.CloudEventHeaders;
import fr.avenant.kit.tracing.EventSpan;
import fr.avenant.kit.tracing.EventTracing;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A span for each event of a batch that belongs to a trace. They begin and end together, as their
 * transaction does.
 */
final class BatchSpans {

    /** Where the trace is read it says why; where it was thrown says nothing. */
    private static final class Parked extends RuntimeException {
        Parked(String reason) {
            super(reason, null, false, false);
        }
    }

    private final Map<ConsumerRecord<byte[], byte[]>, EventSpan> spans = new HashMap<>();
    private final Map<ConsumerRecord<byte[], byte[]>, Parked> parked = new HashMap<>();
    private @Nullable Exception failure;

    private BatchSpans() {}

    /** Of events that belong to no trace. */
    static BatchSpans none() {
        return new BatchSpans();
    }

    static BatchSpans start(
            EventTracing tracing, Iterable<ConsumerRecord<byte[], byte[]>> records) {
        var batch = new BatchSpans();
        if (tracing.isOn()) {
            for (var event : records) {
                batch.start(tracing, event);
            }
        }
        return batch;
    }

    private void start(EventTracing tracing, ConsumerRecord<byte[], byte[]> event) {
        var traceparent = CloudEventHeaders.read(event.headers(), CloudEventHeaders.TRACEPARENT);
        if (traceparent != null) {
            var id = CloudEventHeaders.read(event.headers(), CloudEventHeaders.ID);
            spans.put(event, tracing.process(event.topic(), String.valueOf(id), traceparent));
        }
    }

    /** May be said again of the same event. */
    void parked(ConsumerRecord<byte[], byte[]> event, String reason) {
        if (spans.containsKey(event)) {
            parked.put(event, new Parked(reason));
        }
    }

    /** Nothing of the batch is written. */
    void failed(Exception reason) {
        failure = reason;
    }

    void end() {
        spans.forEach((event, span) -> span.end(failure == null ? parked.get(event) : failure));
    }
}
