package fr.avenant.allinone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.EventJson;
import fr.avenant.contracts.territory.Organisation;
import fr.avenant.dossiers.fact.Dossiers;
import fr.avenant.dossiers.fact.Fact;
import fr.avenant.dossiers.fact.FactKind;
import fr.avenant.testplatform.http.PublicApi;
import java.time.Duration;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Nothing is lost or doubled between store, topic and journal: not by a second load, nor by a
 * rebuild, nor without Kafka.
 */
class EveryEventOnceTest {

    private final RunningPlatform running = RunningPlatform.get();
    private final Stores stores = new Stores(running.platform());

    @Test
    void loading_twice_adds_no_event() throws Exception {
        var before = stores.events(Contexts.TERRITORY.topic());
        var report = new DossierLoad(running.platform()).run();
        assertThat(report.added() + report.corrected() + report.withdrawn()).isZero();
        assertThat(report.refused()).isEmpty();
        assertThat(stores.events(Contexts.TERRITORY.topic())).isEqualTo(before);
    }

    @Test
    void a_load_leaves_what_somebody_else_corrected_as_they_left_it() throws Exception {
        var fact = anOrganisation();
        var corrected = correctByHand(fact, "Rectifiée à la main");
        try {
            var report = new DossierLoad(running.platform()).run();

            assertThat(report.corrected()).isZero();
            assertThat(report.refused()).isEmpty();
            assertThat(report.foreign())
                    .singleElement()
                    .satisfies(it -> {
                        assertThat(it.id()).isEqualTo(fact.id());
                        assertThat(it.event()).hasToString(corrected);
                    });
            assertThat(held(fact).path("lastEvent").asString()).isEqualTo(corrected);
        } finally {
            correctByHand(fact, ((Organisation) fact.content()).name());
        }
        assertThat(new DossierLoad(running.platform()).run().foreign()).isEmpty();
    }

    private static Fact anOrganisation() {
        return Dossiers.packed().facts().stream()
                .filter(fact -> fact.kind() == FactKind.ORGANISATIONS)
                .findFirst()
                .orElseThrow();
    }

    private JsonNode held(Fact fact) {
        return running.api().json("/api/territory/v1/organisations/" + fact.id());
    }

    /** By somebody who is not the loader. */
    private String correctByHand(Fact fact, String name) {
        var content = (ObjectNode) EventJson.canonicalMapper().valueToTree(fact.content());
        var correction =
                Map.of(
                        "corrects",
                        held(fact).path("lastEvent").asString(),
                        "nature",
                        "rectification",
                        "content",
                        content.put("name", name),
                        "effective",
                        fact.effective(),
                        "source",
                        fact.source());
        var answer =
                running.api()
                        .post(
                                "/api/territory/v1/organisations/" + fact.id() + "/corrections",
                                EventJson.write(correction));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("events").path(0).asString();
    }

    @Test
    void a_rebuild_from_the_topics_gives_the_same_full_checksum() {
        running.awaitEverythingIsRead();
        var before = full();
        var number =
                new PublicApi(reporting(), () -> RunningPlatform.visitor(running.platform()))
                        .post("/api/v1/generations", "")
                        .json()
                        .path("number")
                        .asInt();
        await().atMost(Duration.ofMinutes(2)).until(() -> isServing(number));
        running.awaitEverythingIsRead();
        assertThat(full()).isEqualTo(before);
    }

    @Test
    void commands_succeed_while_kafka_is_away_and_their_events_arrive_after_its_return() {
        var kafka = running.platform().kafka();
        kafka.stop();
        try {
            for (var n = 0; n < 25; n++) {
                assertThat(
                                running.api()
                                        .post("/api/territory/v1/organisations", organisation(n))
                                        .status())
                        .isEqualTo(201);
            }
        } finally {
            kafka.startAgain();
        }
        running.awaitEverythingIsRead();
        assertEveryEventIsEverywhereOnce();
    }

    @Test
    void store_topic_and_journal_hold_the_same_events_in_dense_positions() {
        running.awaitEverythingIsRead();
        assertEveryEventIsEverywhereOnce();
    }

    private void assertEveryEventIsEverywhereOnce() {
        for (var context : Contexts.values()) {
            var stored = stores.eventIds(context.topic());
            var published =
                    TopicContents.read(running.platform().kafka().bootstrapServers(), context);
            var publishedIds = new TreeSet<String>();
            published.forEach(event -> publishedIds.add(event.id().toString()));
            assertThat(publishedIds).as(context.topic()).isEqualTo(stored);
            assertThat(published).as("once each on %s", context.topic()).hasSameSizeAs(stored);
            assertThat(stores.journalledIds(context.topic())).isEqualTo(stored);
            assertThat(stores.positions(context.topic()))
                    .isEqualTo(LongStream.range(0, stored.size()).boxed().toList());
        }
    }

    private boolean isServing(int number) {
        for (var generation :
                running.api().json("/api/v1/status?checksum=true").path("generations")) {
            if (generation.path("number").asInt() == number) {
                return generation.path("state").asString("").equalsIgnoreCase("serving");
            }
        }
        return false;
    }

    private String full() {
        return running.api().json("/api/v1/status?checksum=true").at("/checksum/full").asString();
    }

    private String reporting() {
        return "http://127.0.0.1:" + running.platform().ports().reporting();
    }

    private static String organisation(int n) {
        return """
        {"id":"organisation:essai.sans-kafka-%d","content":{"name":"Essai","kind":"other"},
         "effective":{"from":"unknown","basis":"inferred"},"source":{"system":"essai"}}\
        """
                .formatted(n);
    }
}
