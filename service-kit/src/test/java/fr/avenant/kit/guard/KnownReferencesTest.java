package fr.avenant.kit.guard;

import static fr.avenant.kit.sample.Requests.EFFECTIVE;
import static fr.avenant.kit.sample.Requests.freshId;
import static fr.avenant.kit.sample.Requests.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.Source;
import fr.avenant.kit.command.Registration;
import fr.avenant.kit.sample.Answer;
import fr.avenant.kit.sample.Requests;
import fr.avenant.kit.sample.RunningSample;
import fr.avenant.kit.sample.SampleExtension;
import fr.avenant.kit.topic.PublishedRecords;
import fr.avenant.kit.topic.TestTopics;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SampleExtension.class)
class KnownReferencesTest {

    private static final Map<String, String> WITHDRAWN =
            Map.of("ce_type", "fr.avenant.engagement.ContractWithdrawn.v1");

    private final RunningSample sample;
    private final Requests requests;

    KnownReferencesTest(RunningSample sample) {
        this.sample = sample;
        requests = new Requests(sample);
        TestTopics.declared().ensure(Contexts.ENGAGEMENT);
    }

    @Test
    void what_another_service_publishes_is_known_until_it_is_withdrawn() throws Exception {
        var document = "document:" + UUID.randomUUID();
        var refused = citing(document);
        assertThat(refused.code()).isEqualTo("reference-not-known-yet");
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(refused.member("references")).isEqualTo(document);

        try (var publisher = new PublishedRecords(Contexts.ENGAGEMENT.topic())) {
            publisher.publish(0, document, "{}");
            awaitSequence(document, 0);
            assertThat(citing(document).status()).isEqualTo(201);

            publisher.publish(1, document, "{}", WITHDRAWN);
            awaitSequence(document, 1);
            assertThat(citing(document).code()).isEqualTo("reference-not-known-yet");

            publisher.publish(2, document, "{}");
            awaitSequence(document, 2);
            assertThat(citing(document).status()).isEqualTo(201);
        }
    }

    @Test
    void an_older_event_that_comes_again_changes_nothing() throws Exception {
        var document = "document:" + UUID.randomUUID();
        var marker = "document:" + UUID.randomUUID();
        try (var publisher = new PublishedRecords(Contexts.ENGAGEMENT.topic())) {
            publisher.publish(0, document, "{}").publish(1, document, "{}", WITHDRAWN);
            awaitSequence(document, 1);

            publisher.publish(0, document, "{}").publish(0, marker, "{}");
            awaitSequence(marker, 0);
            publisher.publish(1, document, "{}", WITHDRAWN).publish(1, marker, "{}");
            awaitSequence(marker, 1);
        }
        assertThat(citing(document).code()).isEqualTo("reference-not-known-yet");
    }

    private Answer citing(String document) {
        var body =
                new Registration<>(
                        freshId(), named("any"), EFFECTIVE, Source.of(document, "page 1"));
        return requests.register(body, UUID.randomUUID().toString());
    }

    private void awaitSequence(String reference, long sequence) {
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        sample.jdbc()
                                .sql("select sequence from known_reference where id = ?")
                                .param(reference)
                                .query(Long.class)
                                .optional()
                                .filter(known -> known == sequence)
                                .isPresent());
    }
}
