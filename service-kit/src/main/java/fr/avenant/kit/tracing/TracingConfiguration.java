package fr.avenant.kit.tracing;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.exporter.SpanExportingPredicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Traces go where {@code management.opentelemetry.tracing.export.otlp.endpoint} says. */
@Configuration(proxyBeanMethods = false)
public class TracingConfiguration {

    @Bean
    EventTracing eventTracing(ObjectProvider<Tracer> tracer) {
        return new EventTracing(tracer.getIfAvailable());
    }

    /** Whoever watches the service asks it every few seconds; that is nobody's way. */
    @Bean
    SpanExportingPredicate noRequestOfThoseWhoWatch() {
        return span -> !span.getTags().getOrDefault("http.url", "").startsWith("/actuator");
    }
}
