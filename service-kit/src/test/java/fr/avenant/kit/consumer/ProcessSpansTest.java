package fr.avenant.kit.consumer;

import static fr.avenant.kit.consumer.SampleWriter.POISON;
import static fr.avenant.testplatform.topic.PublishedRecords.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.avenant.contracts.CloudEventHeaders;
import fr.avenant.kit.tracing.EventTracing;
import fr.avenant.testplatform.tracing.CollectedSpans;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProcessSpansTest {

    private static final Map<String, String> TRACED =
            Map.of(CloudEventHeaders.TRACEPARENT, CollectedSpans.SAMPLED);

    private final CollectedSpans spans = new CollectedSpans();
    private ReadModel model;

    @BeforeEach
    void fresh_model() throws Exception {
        model = ReadModel.fresh();
    }

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void processing_a_traced_event_is_a_span_and_the_others_have_none() throws Exception {
        try (var publisher = ReadModel.publisher()) {
            publisher
                    .publish(0, "a", "{}")
                    .publish(1, "b", "{}", TRACED)
                    .publish(
                            2,
                            "a",
                            "{}",
                            Map.of(CloudEventHeaders.TRACEPARENT, CollectedSpans.NOT_SAMPLED))
                    .publish(3, "b", "{}", Map.of(CloudEventHeaders.TRACEPARENT, "nonsense"));
        }

        read(4);

        assertThat(spans.finished())
                .singleElement()
                .satisfies(span -> {
                    assertThat(span.getName()).isEqualTo("sample.events process");
                    assertThat(span.getKind()).isEqualTo(SpanKind.CONSUMER);
                    assertThat(span.getTraceId()).isEqualTo(CollectedSpans.TRACE);
                    assertThat(span.getParentSpanId()).isEqualTo(CollectedSpans.PARENT);
                    assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
                    assertThat(event(span)).isEqualTo(id(1).toString());
                });
    }

    @Test
    void an_event_that_is_parked_says_so_in_its_trace() throws Exception {
        try (var publisher = ReadModel.publisher()) {
            publisher
                    .publish(0, "a", POISON, TRACED)
                    .publish(1, "a", "{}", TRACED)
                    .publish(2, "b", "{}", TRACED);
        }

        read(3);

        assertThat(model.parkedReasons()).hasSize(2);
        assertThat(spans.finished()).hasSize(3);
        assertThat(spans.finished())
                .filteredOn(span -> span.getStatus().getStatusCode() == StatusCode.ERROR)
                .extracting(ProcessSpansTest::event)
                .containsExactlyInAnyOrder(id(0).toString(), id(1).toString());
    }

    @Test
    void a_batch_that_is_not_written_ends_in_an_error_and_is_processed_again() throws Exception {
        try (var publisher = ReadModel.publisher()) {
            publisher.publish(0, "a", "{}", TRACED);
        }
        BatchWriter cutOff =
                (_, _) -> {
                    throw new SQLException("on purpose", "08006");
                };
        try (var reader = model.reader(cutOff, new EventTracing(spans.tracer()))) {
            assertThatThrownBy(() -> ReadModel.read(reader, 1)).hasMessage("on purpose");
        }

        read(1);

        assertThat(spans.finished())
                .extracting(span -> span.getStatus().getStatusCode())
                .containsExactly(StatusCode.ERROR, StatusCode.UNSET);
    }

    private void read(int records) throws SQLException {
        try (var reader = model.reader(new SampleWriter(), new EventTracing(spans.tracer()))) {
            ReadModel.read(reader, records);
        }
    }

    private static String event(SpanData span) {
        return String.valueOf(
                span.getAttributes().get(AttributeKey.stringKey("messaging.message.id")));
    }
}
