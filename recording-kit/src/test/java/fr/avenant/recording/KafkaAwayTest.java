package fr.avenant.recording;

import static fr.avenant.recording.sample.Requests.freshId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.avenant.contracts.Contexts;
import fr.avenant.recording.sample.Requests;
import fr.avenant.recording.sample.RunningSample;
import fr.avenant.recording.sample.SampleExtension;
import fr.avenant.testplatform.TestPlatform;
import fr.avenant.testplatform.topic.TopicContents;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SampleExtension.class)
class KafkaAwayTest {

    private final RunningSample sample;
    private final Requests requests;

    KafkaAwayTest(RunningSample sample) {
        this.sample = sample;
        requests = new Requests(sample);
    }

    @Test
    void a_service_is_ready_and_takes_commands_though_kafka_is_away() {
        var recorded = new ArrayList<String>();
        TestPlatform.kafka().stop();
        try {
            for (var command = 0; command < 20; command++) {
                var answer = requests.register(freshId(), "any");
                assertThat(answer.status()).isEqualTo(201);
                recorded.add(answer.onlyEvent().toString());
            }
            assertThat(sample.get("/actuator/health/readiness").status()).isEqualTo(200);
            assertThat(sample.get("/actuator/health/liveness").status()).isEqualTo(200);
        } finally {
            TestPlatform.kafka().restart();
        }
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .untilAsserted(() ->
                        assertThat(
                                        TopicContents.of(Contexts.TERRITORY.topic())
                                                .records()
                                                .stream()
                                                .map(it -> TopicContents.header(it, "ce_id")))
                                .containsAll(recorded));
    }
}
