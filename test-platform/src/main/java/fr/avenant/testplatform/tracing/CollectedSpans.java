package fr.avenant.testplatform.tracing;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.otel.bridge.OtelCurrentTraceContext;
import io.micrometer.tracing.otel.bridge.OtelTracer;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.List;

/** A trace that somebody began, and the spans that are made in it. */
public final class CollectedSpans {

    /** The caller's trace. */
    public static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    /** The caller's span. */
    public static final String PARENT = "b7ad6b7169203331";

    public static final String SAMPLED = "00-" + TRACE + "-" + PARENT + "-01";
    public static final String NOT_SAMPLED = "00-" + TRACE + "-" + PARENT + "-00";

    private final InMemorySpanExporter exporter = InMemorySpanExporter.create();

    /** Whose spans are collected here. */
    public Tracer tracer() {
        var provider =
                SdkTracerProvider.builder()
                        .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                        .build();
        return new OtelTracer(provider.get("test"), new OtelCurrentTraceContext(), _ -> {});
    }

    /** In the order of their ends. */
    public List<SpanData> finished() {
        return exporter.getFinishedSpanItems();
    }
}
