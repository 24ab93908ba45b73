package fr.avenant.kit.tracing;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The W3C trace context of a sampled span as text. Micrometer's propagator would begin a trace of
 * its own where there is none, or a malformed one.
 */
final class Traceparent {

    private static final Pattern SAMPLED =
            Pattern.compile(
                    "00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-[0-9a-f][13579bdf]");

    private Traceparent() {}

    /** Null if there is no span, or one that nobody will see. */
    static @Nullable String of(@Nullable Span span) {
        if (span == null || !Boolean.TRUE.equals(span.context().sampled())) {
            return null;
        }
        return "00-" + span.context().traceId() + "-" + span.context().spanId() + "-01";
    }

    /** Empty if it is malformed or not sampled. */
    static Optional<TraceContext> read(String traceparent, Tracer tracer) {
        var parts = SAMPLED.matcher(traceparent);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                tracer.traceContextBuilder()
                        .traceId(parts.group(1))
                        .spanId(parts.group(2))
                        .sampled(true)
                        .build());
    }
}
