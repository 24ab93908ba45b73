package fr.avenant.observatory.tracing;

import io.micrometer.tracing.exporter.SpanExportingPredicate;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.otlp.OtlpTracingAutoConfiguration;
import org.springframework.boot.opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Spring Boot's tracing, and none of it without an endpoint. */
@Configuration(proxyBeanMethods = false)
@Conditional(WithEndpoint.class)
@ImportAutoConfiguration({
    OpenTelemetrySdkAutoConfiguration.class,
    OpenTelemetryTracingAutoConfiguration.class,
    OtlpTracingAutoConfiguration.class,
    MicrometerTracingAutoConfiguration.class
})
class TracingConfiguration {

    /** Whoever watches the door asks it every few seconds; that is nobody's way. */
    @Bean
    SpanExportingPredicate noRequestOfThoseWhoWatch() {
        return span -> !span.getTags().getOrDefault("http.url", "").startsWith("/actuator");
    }
}
