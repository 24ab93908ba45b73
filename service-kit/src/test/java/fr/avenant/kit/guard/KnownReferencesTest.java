package fr.avenant.kit.guard;

import static fr.avenant.kit.sample.Requests.EFFECTIVE;
import static fr.avenant.kit.sample.Requests.freshId;
import static fr.avenant.kit.sample.Requests.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.EventJson;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.territory.DocumentEvent.DocumentRegistered;
import fr.avenant.contracts.territory.SourceDocument;
import fr.avenant.kit.access.Reach;
import fr.avenant.kit.command.Registration;
import fr.avenant.kit.sample.Answer;
import fr.avenant.kit.sample.Requests;
import fr.avenant.kit.sample.RunningSample;
import fr.avenant.kit.sample.SampleExtension;
import fr.avenant.kit.topic.PublishedRecords;
import fr.avenant.kit.topic.TestTopics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SampleExtension.class)
class KnownReferencesTest {

    private static final Map<String, String> WITHDRAWN =
            Map.of("ce_type", "fr.avenant.engagement.ContractWithdrawn.v1");

    private static final Map<String, String> REGISTERED =
            Map.of("ce_type", "fr.avenant.territory.DocumentRegistered.v1");

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

    @Test
    void what_is_not_published_is_known_to_its_own_people_only_until_it_is() throws Exception {
        var id = "document:cahors." + UUID.randomUUID();
        var facts = sample.bean(RecordedFacts.class);
        var cahors = new Reach(false, Set.of("cahors"));
        var aurillac = new Reach(false, Set.of("aurillac"));
        try (var publisher = new PublishedRecords(Contexts.ENGAGEMENT.topic())) {
            publisher.publish(0, id, document(id, false), REGISTERED);
            awaitSequence(id, 0);
            assertThat(facts.missing(List.of(id), cahors)).isEmpty();
            assertThat(facts.missing(List.of(id), Reach.EVERYWHERE)).isEmpty();
            assertThat(facts.missing(List.of(id), aurillac)).containsExactly(id);

            publisher.publish(1, id, document(id, true), REGISTERED);
            awaitSequence(id, 1);
            assertThat(facts.missing(List.of(id), aurillac)).isEmpty();
        }
    }

    private static String document(String id, boolean isPublic) {
        var content = new SourceDocument("Titre", "Agglo", null, null, isPublic, "ab".repeat(32));
        return EventJson.write(new DocumentRegistered(id, content, EFFECTIVE, Source.system("x")));
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
