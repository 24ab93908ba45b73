package fr.avenant.recording.guard;

import static fr.avenant.recording.sample.Requests.EFFECTIVE;
import static fr.avenant.recording.sample.Requests.freshId;
import static fr.avenant.recording.sample.Requests.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.Effective;
import fr.avenant.contracts.EventJson;
import fr.avenant.contracts.EventReader;
import fr.avenant.contracts.EventType;
import fr.avenant.contracts.EventTypes;
import fr.avenant.contracts.PublishedType;
import fr.avenant.contracts.Recording;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.Upcaster;
import fr.avenant.contracts.Upcasters;
import fr.avenant.contracts.territory.DocumentEvent.DocumentRegistered;
import fr.avenant.contracts.territory.SourceDocument;
import fr.avenant.kit.access.Reach;
import fr.avenant.kit.consumer.TopicReader;
import fr.avenant.kit.topic.KafkaConnection;
import fr.avenant.kit.topic.Topics;
import fr.avenant.recording.command.Registration;
import fr.avenant.recording.sample.Answer;
import fr.avenant.recording.sample.Requests;
import fr.avenant.recording.sample.RunningSample;
import fr.avenant.recording.sample.SampleExtension;
import fr.avenant.testplatform.TestPlatform;
import fr.avenant.testplatform.topic.PublishedRecords;
import fr.avenant.testplatform.topic.TestTopics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.node.ObjectNode;

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
        new Topics(KafkaConnection.plain(TestPlatform.kafka().bootstrapServers()), (short) 1)
                .ensure(Contexts.ENGAGEMENT);
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

    /** As if a later version called what is public otherwise. */
    @PublishedType(value = "fr.avenant.territory.DocumentRegistered", revision = 2)
    private record RegisteredLater(
            String id, SourceDocument told, Effective effective, Source source)
            implements Recording<SourceDocument> {
        @Override
        public SourceDocument content() {
            return told;
        }
    }

    private static final class Lift implements Upcaster {
        @Override
        public EventType from() {
            return new EventType("fr.avenant.territory.DocumentRegistered", 1);
        }

        @Override
        public ObjectNode lift(ObjectNode payload) {
            var content = payload.get("content");
            payload.remove("content");
            return payload.set("told", content);
        }
    }

    @Test
    void an_older_revision_says_as_well_that_something_is_closed() throws Exception {
        var id = "document:cahors." + UUID.randomUUID();
        var later =
                new EventReader(
                        EventTypes.of(RegisteredLater.class), new Upcasters(List.of(new Lift())));

        read(id, REGISTERED, new KnownReferences(Contexts.ENGAGEMENT, later));

        assertThat(isClosed(id)).contains(true);
    }

    @Test
    void what_is_said_in_a_revision_that_is_not_known_yet_is_no_reference_but_parked()
            throws Exception {
        var id = "document:cahors." + UUID.randomUUID();
        var newer = Map.of("ce_type", "fr.avenant.territory.DocumentRegistered.v7");

        read(id, newer, new KnownReferences(Contexts.ENGAGEMENT));

        assertThat(isClosed(id)).isEmpty();
        var parked =
                sample.jdbc()
                        .sql("delete from parked_event where key = ? returning reason")
                        .param(id)
                        .query((row, _) -> row.getString(1))
                        .list();
        assertThat(parked).singleElement().asString().contains("DocumentRegistered.v7");
    }

    /** One record of a topic of its own, which says that a document is not public. */
    private void read(String id, Map<String, String> headers, KnownReferences writer)
            throws Exception {
        var topic = "known.references";
        TestTopics.delete(topic);
        TestPlatform.kafka().createTopic(topic, 1);
        try (var publisher = new PublishedRecords(topic);
                var reader =
                        new TopicReader(
                                sample.dataSource(),
                                new Topics(
                                        KafkaConnection.plain(
                                                TestPlatform.kafka().bootstrapServers()),
                                        (short) 1),
                                topic,
                                "known-references",
                                writer)) {
            publisher.publish(0, id, document(id, false), headers);
            await().atMost(Duration.ofMinutes(2)).until(() -> reader.poll() > 0);
        }
    }

    private Optional<Boolean> isClosed(String id) {
        return sample.jdbc()
                .sql("select closed from known_reference where id = ?")
                .param(id)
                .query((row, _) -> row.getBoolean(1))
                .optional();
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
        await().atMost(Duration.ofMinutes(2))
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
