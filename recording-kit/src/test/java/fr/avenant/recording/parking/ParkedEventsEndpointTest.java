package fr.avenant.recording.parking;

import static fr.avenant.testplatform.topic.PublishedRecords.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.avenant.contracts.Contexts;
import fr.avenant.recording.sample.Answer;
import fr.avenant.recording.sample.RunningSample;
import fr.avenant.recording.sample.SampleExtension;
import fr.avenant.testplatform.topic.PublishedRecords;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@ExtendWith(SampleExtension.class)
class ParkedEventsEndpointTest {

    private static final String PARKED = "/actuator/parkedevents";
    private static final String KEY = "organisation:parked";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final RunningSample sample;

    ParkedEventsEndpointTest(RunningSample sample) {
        this.sample = sample;
    }

    /** An event that the table refuses, an event without a type, and one that is right. */
    @BeforeEach
    void three_events_of_a_key_are_parked() throws Exception {
        sample.jdbc()
                .sql("alter table known_reference add constraint cause check (id <> '" + KEY + "')")
                .update();
        try (var publisher = new PublishedRecords(Contexts.ENGAGEMENT.topic())) {
            publisher
                    .publish(0, KEY, "{}")
                    .publish(1, KEY, "{}", Map.of("ce_type", ""))
                    .publish(2, KEY, "{}");
        }
        await().atMost(PATIENCE).until(() -> list().path("parked").asInt() == 3);
    }

    @AfterEach
    void forget() {
        sample.jdbc().sql("alter table known_reference drop constraint if exists cause").update();
        sample.jdbc().sql("delete from known_reference where id = '" + KEY + "'").update();
        sample.jdbc().sql("delete from parked_event").update();
    }

    @Test
    void what_is_parked_is_listed() {
        var events = list().path("events");

        assertThat(list().path("released").asInt()).isZero();
        assertThat(events.size()).isEqualTo(3);
        var first = event(0);
        assertThat(first.path("topic").asString()).isEqualTo(Contexts.ENGAGEMENT.topic());
        assertThat(first.path("key").asString()).isEqualTo(KEY);
        assertThat(first.path("reason").asString()).contains("cause");
        assertThat(first.path("eventId").asString()).isEqualTo(id(0).toString());
        assertThat(first.path("eventType").asString()).isEqualTo("fr.avenant.sample.Happened.v1");
        assertThat(first.path("parkedAt").asString()).endsWith("Z");
        assertThat(first.has("releasedAt")).isFalse();
    }

    @Test
    void retried_in_vain_then_with_success_then_one_is_released() {
        var inVain = retry("{\"key\":\"" + KEY + "\"}");
        assertThat(inVain.json().path("written").asInt()).isZero();
        assertThat(inVain.json().path("parked").asInt()).isEqualTo(3);

        sample.jdbc().sql("alter table known_reference drop constraint cause").update();
        var upToTheSecond = retry("{\"key\":\"" + KEY + "\"}");
        assertThat(upToTheSecond.json().path("written").asInt()).isEqualTo(1);
        assertThat(upToTheSecond.json().path("keys").get(0).path("reason").asString())
                .contains("ce_type");
        assertThat(sequence()).isZero();

        var released = release(event(0));
        assertThat(released.status()).isEqualTo(200);
        assertThat(released.json().path("written").asInt()).isEqualTo(1);
        assertThat(sequence()).isEqualTo(2);
        assertThat(list().path("parked").asInt()).isZero();
        assertThat(event(0).path("releasedAt").asString()).endsWith("Z");
        assertThat(sample.get("/actuator/prometheus").text())
                .containsPattern("avenant_parked_events\\{.*} 0\\.0");

        assertThat(release(event(0)).code()).isEqualTo("event-not-parked");
        assertThat(retry("{}").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"key\":\"nobody\"}",
                "{\"topic\":\"other.events\"}",
                "{\"topic\":\"other.events\",\"key\":\"" + KEY + "\"}"
            })
    void a_retry_of_what_is_not_parked_is_refused(String asked) {
        assertThatNothingChanges(() -> {
            var refused = retry(asked);
            assertThat(refused.status()).isEqualTo(404);
            assertThat(refused.code()).isEqualTo("nothing-parked");
            assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "\"key\"", "{\"key\":{}}"})
    void a_retry_that_cannot_be_read_is_malformed(String asked) {
        assertThatNothingChanges(() -> assertThat(retry(asked).code()).isEqualTo("malformed"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?topic=engagement.events",
                "?topic=engagement.events&partition=0",
                "?topic=engagement.events&partition=0&offset=first",
                "?topic=engagement.events&partition=x&offset=0"
            })
    void a_release_that_names_no_place_is_malformed(String asked) {
        assertThatNothingChanges(() -> {
            var refused = sample.send(sample.request(PARKED + asked).DELETE());
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.code()).isEqualTo("malformed");
        });
    }

    @Test
    void a_release_of_what_is_not_parked_is_refused() {
        assertThatNothingChanges(() -> {
            var refused =
                    sample.send(
                            sample.request(
                                            PARKED
                                                    + "?topic=engagement.events&partition=0&offset=4711")
                                    .DELETE());
            assertThat(refused.status()).isEqualTo(404);
            assertThat(refused.code()).isEqualTo("event-not-parked");
        });
    }

    private void assertThatNothingChanges(Runnable asked) {
        sample.jdbc().sql("alter table known_reference drop constraint cause").update();
        var before = list();
        asked.run();
        assertThat(list()).isEqualTo(before);
    }

    private JsonNode list() {
        return sample.get(PARKED).json();
    }

    private JsonNode event(int index) {
        return list().path("events").get(index);
    }

    private Answer retry(String asked) {
        return sample.post(PARKED, asked);
    }

    private Answer release(JsonNode event) {
        return sample.send(
                sample.request(
                                PARKED
                                        + "?topic=%s&partition=%s&offset=%s"
                                                .formatted(
                                                        event.path("topic").asString(),
                                                        event.path("partition").asInt(),
                                                        event.path("offset").asLong()))
                        .DELETE());
    }

    private long sequence() {
        return sample.jdbc()
                .sql("select sequence from known_reference where id = '" + KEY + "'")
                .query(Long.class)
                .single();
    }
}
