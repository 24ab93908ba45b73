package fr.avenant.recording.tracing;

import static fr.avenant.recording.sample.Requests.freshId;
import static fr.avenant.testplatform.tracing.CollectedSpans.NOT_SAMPLED;
import static fr.avenant.testplatform.tracing.CollectedSpans.PARENT;
import static fr.avenant.testplatform.tracing.CollectedSpans.SAMPLED;
import static fr.avenant.testplatform.tracing.CollectedSpans.TRACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.avenant.recording.sample.Requests;
import fr.avenant.recording.sample.RunningSample;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TracedCommandTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String COMMAND = "command Register";
    private static final String APPEND = "append to event store";

    private static final InMemorySpanExporter spans = InMemorySpanExporter.create();
    private static RunningSample sample;

    @BeforeAll
    static void start() {
        sample = RunningSample.traced(spans);
    }

    @AfterAll
    static void stop() {
        sample.close();
    }

    @BeforeEach
    void forget() {
        exportAll();
        spans.reset();
    }

    @Test
    void request_command_and_append_are_spans_of_the_callers_trace() {
        register(freshId(), SAMPLED);

        var request = span("http post /api/v1/organisations");
        assertThat(request.getTraceId()).isEqualTo(TRACE);
        assertThat(request.getParentSpanId()).isEqualTo(PARENT);
        assertThat(request.getKind()).isEqualTo(SpanKind.SERVER);
        assertThat(span(COMMAND).getParentSpanId()).isEqualTo(request.getSpanId());
        assertThat(span(APPEND).getParentSpanId()).isEqualTo(span(COMMAND).getSpanId());
    }

    @Test
    void an_event_is_stored_with_the_context_of_its_append() {
        var id = freshId();
        register(id, SAMPLED);

        assertThat(storedTraceparent(id))
                .isEqualTo("00-" + TRACE + "-" + span(APPEND).getSpanId() + "-01");
    }

    @Test
    void a_request_without_a_trace_begins_one() {
        register(freshId());

        var request = span("http post /api/v1/organisations");
        assertThat(request.getParentSpanContext().isValid()).isFalse();
        assertThat(span(APPEND).getTraceId()).isEqualTo(request.getTraceId());
    }

    @Test
    void what_its_caller_does_not_sample_leaves_no_trace() {
        var id = freshId();
        register(id, NOT_SAMPLED);
        register(freshId(), SAMPLED);

        span(COMMAND);
        assertThat(spans.getFinishedSpanItems()).hasSize(3);
        assertThat(storedTraceparent(id)).isNull();
    }

    @Test
    void the_leaf_hash_is_the_one_that_it_would_be_without_a_trace() {
        var id = freshId();
        register(id, SAMPLED);
        await().atMost(PATIENCE)
                .until(() ->
                        sample.jdbc()
                                .sql(
                                        """
                                        select count(*) = 1 from event join event_log using (global_index)
                                        where aggregate_id = ? and metadata ->> 'traceparent' is not null\
                                        """)
                                .param(id)
                                .query(Boolean.class)
                                .single());

        assertThat(
                        sample.jdbc()
                                .sql(
                                        """
                                        select leaf_hash = sha256(convert_to(canonical_cloud_event(event_id, type,
                                            revision, aggregate_id, sequence, position, recorded_at,
                                            (metadata::jsonb - 'traceparent')::json, payload), 'UTF8'))
                                        from event join event_log using (global_index) where aggregate_id = ?\
                                        """)
                                .param(id)
                                .query(Boolean.class)
                                .single())
                .isTrue();
    }

    @Test
    void a_refusal_is_an_answer_and_no_error() {
        var id = freshId();
        register(id);
        exportAll();
        spans.reset();

        assertThat(register(id, SAMPLED)).isEqualTo(409);

        assertThat(span(COMMAND).getStatus().getDescription()).isEmpty();
        assertThat(span(COMMAND).getAttributes().asMap().values()).contains("already-recorded", id);
        assertThat(spans.getFinishedSpanItems())
                .extracting(SpanData::getName)
                .doesNotContain(APPEND);
    }

    @Test
    void those_who_watch_the_service_leave_no_trace() {
        sample.get("/actuator/health/liveness");
        register(freshId(), SAMPLED);

        span(COMMAND);
        assertThat(spans.getFinishedSpanItems()).hasSize(3);
    }

    private static int register(String id) {
        return new Requests(sample).register(id, "any").status();
    }

    private static int register(String id, String traceparent) {
        return new Requests(sample)
                .register(
                        Requests.registration(id, "any"),
                        UUID.randomUUID().toString(),
                        "traceparent",
                        traceparent)
                .status();
    }

    /**
     * The only one of that name, with all others of the request; the answer comes before the end of
     * its span.
     */
    private static SpanData span(String name) {
        await().atMost(PATIENCE)
                .until(() ->
                        spans.getFinishedSpanItems().stream()
                                .anyMatch(span -> span.getKind() == SpanKind.SERVER));
        exportAll();
        assertThat(spans.getFinishedSpanItems())
                .extracting(SpanData::getName)
                .containsOnlyOnce(name);
        return spans.getFinishedSpanItems().stream()
                .filter(span -> span.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void exportAll() {
        CompletableResultCode flush = sample.bean(SdkTracerProvider.class).forceFlush();
        assertThat(flush.join(10, TimeUnit.SECONDS).isSuccess()).isTrue();
    }

    private static String storedTraceparent(String id) {
        return sample.jdbc()
                .sql("select metadata ->> 'traceparent' from event where aggregate_id = ?")
                .param(id)
                .query((row, _) -> row.getString(1))
                .list()
                .getFirst();
    }
}
