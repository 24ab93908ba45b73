package fr.avenant.observatory.door;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Makes a service's span the child of the door's; where nothing is traced, does nothing. */
@Component
final class OutgoingTrace {

    private final @Nullable Tracer tracer;
    private final @Nullable Propagator propagator;

    OutgoingTrace(ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
        this.tracer = tracer.getIfAvailable();
        this.propagator = propagator.getIfAvailable();
    }

    /** Puts the context of the current span in the place of the caller's. */
    void writeTo(HttpHeaders outgoing) {
        var span = tracer == null ? null : tracer.currentSpan();
        if (span != null && propagator != null) {
            propagator.inject(
                    span.context(), outgoing, (_, name, value) -> outgoing.set(name, value));
        }
    }
}
