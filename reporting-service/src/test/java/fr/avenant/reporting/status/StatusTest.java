package fr.avenant.reporting.status;

import static fr.avenant.reporting.scenario.Facts.qpv;
import static fr.avenant.reporting.scenario.Facts.territory;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.avenant.contracts.Contexts;
import fr.avenant.reporting.scenario.Figure;
import fr.avenant.reporting.scenario.Publisher;
import fr.avenant.reporting.scenario.RunningReporting;
import fr.avenant.reporting.scenario.SharedService;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@ExtendWith(SharedService.class)
class StatusTest {

    private final Publisher publisher;
    private final RunningReporting reporting;

    StatusTest(Publisher publisher, RunningReporting reporting) {
        this.publisher = publisher;
        this.reporting = reporting;
    }

    @Test
    void it_says_how_far_each_topic_is_read_and_how_much_there_is() {
        publisher.publish(territory("status"));
        var before = status();
        publisher.publishAll(
                qpv("status", "nord"),
                Figure.ofQuartier("qpv.population", "status", "nord").in(2018).is("1").published());
        var after = status();

        var topic =
                after.path("topics")
                        .valueStream()
                        .filter(it -> it.path("topic").asString().equals("territory.events"))
                        .findFirst()
                        .orElseThrow();
        assertThat(topic.path("complete").asLong()).isEqualTo(publisher.last(Contexts.TERRITORY));
        assertThat(topic.path("position").asLong()).isEqualTo(publisher.last(Contexts.TERRITORY));
        assertThat(topic.path("events").asLong()).isEqualTo(publisher.last(Contexts.TERRITORY) + 1);
        assertThat(topic.path("lag").asLong()).isZero();
        assertThat(count(after, "events")).isEqualTo(count(before, "events") + 2);
        assertThat(count(after, "facts")).isEqualTo(count(before, "facts") + 1);
        assertThat(count(after, "currentFacts")).isEqualTo(count(before, "currentFacts") + 1);
        assertThat(published(after)).isEqualTo(published(before) + 1);
    }

    @Test
    void the_generation_that_answers_is_named_with_its_versions() {
        var status = status();

        var generation = status.path("generation");
        assertThat(generation.path("state").asString()).isEqualTo("serving");
        assertThat(generation.path("projection").asString()).isNotEmpty();
        assertThat(generation.path("catalogue").asString())
                .isEqualTo(
                        reporting
                                .get("/api/v1/measures")
                                .json()
                                .path("catalogueVersion")
                                .asString());
        assertThat(status.path("generations").get(0).path("number"))
                .isEqualTo(generation.path("number"));
        assertThat(status.path("generations").get(0).has("consumerGroup")).isFalse();
    }

    @Test
    void
            the_content_of_a_fact_that_was_taken_back_and_given_again_is_the_same_but_not_its_history() {
        publisher.publishAll(territory("again"), qpv("again", "nord"));
        var figure = Figure.ofQuartier("qpv.population", "again", "nord").in(2018).is("1");
        var first = publisher.publish(figure.published());
        var before = status().path("checksum");
        publisher.publish(figure.withdrawn(first.id()));
        var between = status().path("checksum");
        publisher.publish(figure.published());
        var after = status().path("checksum");

        assertThat(after.path("content")).isEqualTo(before.path("content"));
        assertThat(after.path("full")).isNotEqualTo(before.path("full"));
        assertThat(between.path("content")).isNotEqualTo(before.path("content"));
    }

    @Test
    void checksums_are_computed_for_who_asks_for_them_alone() {
        assertThat(status().has("checksum")).isTrue();
        assertThat(reporting.get("/api/v1/status").json().has("checksum")).isFalse();
    }

    @Test
    void who_does_not_need_what_must_be_counted_is_told_the_rest_the_same() {
        var whole = (ObjectNode) status();
        var counts = (ObjectNode) whole.path("counts");
        var inShort = reporting.get("/api/v1/status?counts=false").json();

        assertThat(inShort.path("types")).isEmpty();
        assertThat(inShort.path("counts").has("facts")).isFalse();
        assertThat(inShort.path("topics")).isEqualTo(whole.path("topics"));
        assertThat(inShort.path("counts"))
                .isEqualTo(counts.without(List.of("facts", "currentFacts")));
        assertThat(whole.path("types").valueStream().mapToLong(JsonNode::asLong).sum())
                .isEqualTo(count(inShort, "events"));
    }

    @Test
    void a_loader_says_how_far_it_is() {
        var progress = "{\"state\":\"running\",\"phase\":\"statistics\",\"done\":12,\"total\":341}";

        assertThat(reporting.put("/api/v1/status/loading", progress).status()).isEqualTo(204);
        assertThat(status().path("loading").toString())
                .isEqualTo(
                        "{\"done\":12,\"phase\":\"statistics\",\"state\":\"running\",\"total\":341}");
        var wrong = reporting.put("/api/v1/status/loading", progress.replace("running", "perhaps"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.problem().path("code").asString()).isEqualTo("malformed");
        assertThat(wrong.problem().path("location").asString()).isEqualTo("/state");
    }

    @Test
    void it_is_ready_once_what_was_there_at_the_start_is_read() {
        await().untilAsserted(() -> assertThat(status().path("ready").asBoolean()).isTrue());
    }

    @Test
    void what_is_not_read_and_what_is_parked_can_be_watched() {
        status();
        var metrics = reporting.get("/actuator/prometheus").text();

        for (var context : Contexts.values()) {
            assertThat(metrics)
                    .containsPattern(
                            "avenant_consumer_lag\\{.*topic=\"" + context.topic() + "\".*} 0\\.0");
        }
        assertThat(metrics).containsPattern("avenant_parked_events\\{.*} [0-9.]+");
    }

    private JsonNode status() {
        reporting.awaitAll(publisher);
        return reporting.get("/api/v1/status?checksum=true").json();
    }

    private static long count(JsonNode status, String name) {
        return status.path("counts").path(name).asLong();
    }

    private static long published(JsonNode status) {
        return status.path("types").path("fr.avenant.territory.StatisticPublished.v1").asLong();
    }
}
