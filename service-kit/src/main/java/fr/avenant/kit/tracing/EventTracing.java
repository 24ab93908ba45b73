package fr.avenant.kit.tracing;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes the spans of events. Publishing and processing are both children of the append, whose
 * context is what is stored: nobody who passes an event on may change it.
 */
public final class EventTracing {

    /** Makes none. */
    public static final EventTracing OFF = new EventTracing(null);

    private final @Nullable Tracer tracer;

    /**
     * @param tracer null if nothing is traced
     */
    public EventTracing(@Nullable Tracer tracer) {
        this.tracer = tracer;
    }

    public boolean isOn() {
        return tracer != null;
    }

    /**
     * Stores events within a span, if the current span is sampled.
     *
     * @param commands how many are carried out
     * @param storing is given the span's W3C trace context; null if there is none
     */
    public <T> T append(int commands, Function<@Nullable String, T> storing) {
        if (tracer == null || Traceparent.of(tracer.currentSpan()) == null) {
            return storing.apply(null);
        }
        var span =
                tracer.nextSpan()
                        .name("append to event store")
                        .tag("avenant.commands", commands)
                        .start();
        try (var _ = tracer.withSpan(span)) {
            var stored = storing.apply(Traceparent.of(span));
            span.end();
            return stored;
        } catch (RuntimeException | Error e) {
            span.abandon(); // nothing was stored
            throw e;
        }
    }

    /**
     * An event is sent to a topic; ends with its acknowledgement.
     *
     * @param traceparent as stored; null if the event belongs to no trace
     */
    public EventSpan publish(String topic, String eventId, @Nullable String traceparent) {
        return start(Span.Kind.PRODUCER, "publish", topic, eventId, traceparent);
    }

    /**
     * An event of a topic is taken in; ends with the transaction.
     *
     * @param traceparent as on the topic; null if the event belongs to no trace
     */
    public EventSpan process(String topic, String eventId, @Nullable String traceparent) {
        return start(Span.Kind.CONSUMER, "process", topic, eventId, traceparent);
    }

    private EventSpan start(
            Span.Kind kind,
            String operation,
            String topic,
            String eventId,
            @Nullable String traceparent) {
        if (tracer == null || traceparent == null) {
            return EventSpan.NONE;
        }
        var parent = Traceparent.read(traceparent, tracer);
        if (parent.isEmpty()) {
            return EventSpan.NONE;
        }
        var span =
                tracer.spanBuilder()
                        .setParent(parent.get())
                        .kind(kind)
                        .name(topic + " " + operation)
                        .tag("messaging.system", "kafka")
                        .tag("messaging.destination.name", topic)
                        .tag("messaging.operation.name", operation)
                        .tag("messaging.message.id", eventId)
                        .start();
        return failure -> {
            if (failure != null) {
                span.error(failure);
            }
            span.end();
        };
    }
}
