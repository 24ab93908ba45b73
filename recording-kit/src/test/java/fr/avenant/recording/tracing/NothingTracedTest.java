package fr.avenant.recording.tracing;

import static fr.avenant.recording.sample.Requests.freshId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.avenant.kit.tracing.EventTracing;
import fr.avenant.recording.sample.Requests;
import fr.avenant.recording.sample.RunningSample;
import fr.avenant.recording.sample.SampleExtension;
import fr.avenant.testplatform.tracing.CollectedSpans;
import io.micrometer.tracing.Tracer;
import io.opentelemetry.api.OpenTelemetry;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;

@ExtendWith(SampleExtension.class)
class NothingTracedTest {

    private final RunningSample sample;

    NothingTracedTest(RunningSample sample) {
        this.sample = sample;
    }

    @Test
    void without_an_endpoint_there_is_nothing_that_could_trace() {
        assertThatThrownBy(() -> sample.bean(Tracer.class))
                .isInstanceOf(NoSuchBeanDefinitionException.class);
        assertThatThrownBy(() -> sample.bean(OpenTelemetry.class))
                .isInstanceOf(NoSuchBeanDefinitionException.class);
        assertThat(sample.bean(EventTracing.class).isOn()).isFalse();
    }

    @Test
    void without_an_endpoint_a_callers_trace_does_not_enter_the_store() {
        var id = freshId();
        new Requests(sample)
                .register(
                        Requests.registration(id, "any"),
                        UUID.randomUUID().toString(),
                        "traceparent",
                        CollectedSpans.SAMPLED);

        assertThat(
                        sample.jdbc()
                                .sql("select metadata::text from event where aggregate_id = ?")
                                .param(id)
                                .query(String.class)
                                .single())
                .contains("actor")
                .doesNotContain("trace");
    }
}
