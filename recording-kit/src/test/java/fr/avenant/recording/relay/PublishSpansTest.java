package fr.avenant.recording.relay;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.contracts.CloudEventHeaders;
import fr.avenant.contracts.EventType;
import fr.avenant.kit.tracing.EventTracing;
import fr.avenant.recording.sequencer.Rounds;
import fr.avenant.recording.store.StoredEvents;
import fr.avenant.testplatform.topic.TopicContents;
import fr.avenant.testplatform.tracing.CollectedSpans;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PublishSpansTest {

    private final CollectedSpans spans = new CollectedSpans();
    private RelayedStore store;

    @BeforeEach
    void fresh_store() throws Exception {
        store = RelayedStore.fresh();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void publishing_an_event_is_a_child_of_its_append() throws SQLException {
        append(",\"traceparent\":\"" + CollectedSpans.SAMPLED + "\"");
        store.log(0, 10);

        store.relayAll(new EventTracing(spans.tracer()));

        assertThat(spans.finished())
                .singleElement()
                .satisfies(span -> {
                    assertThat(span.getName()).isEqualTo("programmation.events publish");
                    assertThat(span.getKind()).isEqualTo(SpanKind.PRODUCER);
                    assertThat(span.getTraceId()).isEqualTo(CollectedSpans.TRACE);
                    assertThat(span.getParentSpanId()).isEqualTo(CollectedSpans.PARENT);
                    assertThat(
                                    span.getAttributes()
                                            .get(AttributeKey.stringKey("messaging.message.id")))
                            .isEqualTo(tracedId());
                });
    }

    @Test
    void the_header_is_what_is_stored_whether_the_relay_traces_or_not() throws Exception {
        append(",\"traceparent\":\"" + CollectedSpans.SAMPLED + "\"");
        Rounds.placeAll(store.dataSource());

        store.relayAll(EventTracing.OFF);

        assertThat(
                        TopicContents.header(
                                store.topic().records().getFirst(), CloudEventHeaders.TRACEPARENT))
                .isEqualTo(CollectedSpans.SAMPLED);
        assertThat(spans.finished()).isEmpty();
    }

    @Test
    void a_trace_that_cannot_be_read_is_none() throws SQLException {
        append(",\"traceparent\":\"00-0-0-01\"");
        Rounds.placeAll(store.dataSource());

        store.relayAll(new EventTracing(spans.tracer()));

        assertThat(spans.finished()).isEmpty();
        assertThat(store.topic().size()).isEqualTo(1);
    }

    private String tracedId() {
        return store.jdbc()
                .sql(
                        "select event_id::text from event where metadata ->> 'traceparent' is not null")
                .query(String.class)
                .single();
    }

    private void append(String traceparent) throws SQLException {
        try (var connection = store.dataSource().getConnection()) {
            StoredEvents.append(
                    connection,
                    "statistic:aurillac.marmiers",
                    0,
                    new EventType("fr.avenant.territory.StatisticPublished", 3),
                    "{}",
                    "{\"actor\":\"actor-1\",\"causationid\":\"c-1\",\"correlationid\":\"r-1\""
                            + traceparent
                            + "}");
        }
    }
}
