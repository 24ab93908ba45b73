package fr.avenant.testplatform.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.contracts.CloudEventHeaders;
import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.EventEnvelope;
import fr.avenant.contracts.EventType;
import fr.avenant.contracts.Located;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.Recording;
import fr.avenant.testplatform.topic.TopicReading;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** How a service takes commands over HTTP, shown on one kind of fact. */
public interface CommandRules {

    RunningService service();

    Contexts context();

    /** The address of the collection, such as {@code /api/v1/documents}. */
    String collection();

    /** A golden event; what it names is known to the service. */
    Recording<?> fact();

    @Test
    default void a_recorded_fact_goes_to_the_topic_as_it_is() {
        var body = Bodies.anotherRegistration(fact());
        var request = UUID.randomUUID().toString();

        var answer = service().post(collection(), body, Map.of("Correlation-Id", request));

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.text("id")).isEqualTo(id(body));
        assertThat(answer.json().get("version").asLong()).isZero();
        assertThat(answer.header("ETag")).isEqualTo("\"0\"");
        var event = TopicReading.await(context(), answer.lastEvent());
        assertThat(new String(event.key(), UTF_8)).isEqualTo(id(body));
        assertThat(new String(event.value(), UTF_8)).isEqualTo(body.toString());
        var envelope = EventEnvelope.of(event);
        assertThat(envelope.id()).isEqualTo(answer.lastEvent());
        assertThat(envelope.type()).isEqualTo(EventType.of(fact().getClass()));
        assertThat(envelope.source()).isEqualTo(context().source());
        assertThat(envelope.subject()).isEqualTo(id(body));
        assertThat(envelope.sequence()).isZero();
        assertThat(envelope.territory())
                .isEqualTo(fact().content() instanceof Located at ? at.territory() : null);
        assertThat(envelope.correlationId()).isEqualTo(request);
        assertThat(envelope.causationId()).isNotEmpty();
        assertThat(envelope.actor()).isEqualTo(RunningService.ACTOR);
        assertThat(envelope.recordedAt().toEpochMilli()).isEqualTo(event.timestamp());
        assertThat(CloudEventHeaders.read(event.headers(), CloudEventHeaders.DATA_SCHEMA))
                .isEqualTo(envelope.type().schema());
        assertThat(CloudEventHeaders.read(event.headers(), CloudEventHeaders.CONTENT_TYPE))
                .isEqualTo("application/json");
        assertThat(CloudEventHeaders.read(event.headers(), CloudEventHeaders.POSITION))
                .isEqualTo(CloudEventHeaders.sortable(envelope.position()));
    }

    @Test
    default void a_request_that_comes_again_under_its_key_is_answered_again() {
        var body = Bodies.anotherRegistration(fact());
        var key = Map.of("Idempotency-Key", id(body));
        var first = service().post(collection(), body, key);

        var again = service().post(collection(), body, key);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(held(body).json().get("version").asLong()).isZero();
    }

    @Test
    default void a_key_serves_one_request() {
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        service().post(collection(), Bodies.anotherRegistration(fact()), key);

        var other = service().post(collection(), Bodies.anotherRegistration(fact()), key);

        assertRefused(other, 409, "idempotency-key-reused");
    }

    @Test
    default void a_body_that_can_never_be_accepted_is_malformed() {
        var body = Bodies.anotherRegistration(fact());
        var withoutContent = body.deepCopy();
        withoutContent.remove("content");

        assertMalformed(body.deepCopy().put("unheardOf", true), "/unheardOf");
        assertMalformed(withoutContent, "/content");
        assertMalformed(body.deepCopy().put("id", "elsewhere:code"), "/id");
        assertMalformed(body.deepCopy().put("id", "Without a kind"), "/id");
        body.withObject("effective").put("from", 2019);
        assertMalformed(body, "/effective/from");
    }

    @Test
    default void what_is_out_of_bounds_is_malformed_where_it_stands() {
        var body = Bodies.anotherRegistration(fact());
        var effective = (ObjectNode) body.get("effective");
        var source = (ObjectNode) body.get("source");
        var original = body.toString();

        assertMalformed(body.deepCopy().put("id", "z".repeat(300_000)), "/id");
        for (var date : List.of("0000", "9999-12-31", "\u0662\u0660\u0661\u0669", "2019-02-30")) {
            effective.put("to", date);
            assertMalformed(body, "/effective/to");
        }
        effective.remove("to");
        source.remove(List.of("document", "locator"));
        for (var system : List.of("z".repeat(850_000), "a\u202eb", "\u200b", " ", "")) {
            source.put("system", system);
            assertMalformed(body, "/source/system");
        }
        assertMalformed("{\"id\":\"a:b\"," + original.substring(1), "/id");
        assertMalformed(original + "{}", "body");
        assertMalformed("{\"content\":" + "[".repeat(10_000), "/content");
    }

    @Test
    default void who_asks_says_under_which_name_and_key() {
        var body = Bodies.anotherRegistration(fact());

        assertRefused(
                service().post(collection(), body, Map.of("Authorization", "")),
                401,
                "unauthenticated");
        assertRefused(
                service().post(collection(), body, Map.of("Idempotency-Key", "")),
                400,
                "idempotency-key-missing");
        assertRefused(
                service().post(collection(), body, Map.of("Idempotency-Key", "a b")),
                400,
                "malformed");
    }

    @Test
    default void what_is_not_recorded_is_not_found() {
        var body = Bodies.anotherRegistration(fact());
        var never = UUID.randomUUID();

        assertRefused(held(body), 404, "not-recorded");
        assertRefused(correct(body, never, Map.of()), 404, "not-recorded");
        assertRefused(withdraw(body, never), 404, "not-recorded");
    }

    @Test
    default void what_is_recorded_is_not_recorded_again() {
        var body = Bodies.anotherRegistration(fact());
        service().post(collection(), body);

        assertRefused(service().post(collection(), body), 409, "already-recorded");
    }

    @Test
    default void what_the_service_does_not_know_is_not_named() {
        var body = Bodies.anotherRegistration(fact());
        body.withObject("source").put("document", "document:unheard-of").put("locator", "page 1");
        body.withObject("source").remove("system");

        var refused = service().post(collection(), body);

        assertRefused(refused, 409, "reference-not-known-yet");
        assertThat(refused.text("references")).isEqualTo("document:unheard-of");
        assertThat(refused.header("Retry-After")).isEqualTo("1");
    }

    @Test
    default void a_fact_is_corrected_withdrawn_and_recorded_anew() {
        var body = Bodies.anotherRegistration(fact());
        var recorded = service().post(collection(), body);
        var unchanged = correct(body, recorded.lastEvent(), Map.of());
        body.withObject("effective").put("from", "1999");
        var unknown = correct(body, UUID.randomUUID(), Map.of());
        var corrected =
                correct(body, recorded.lastEvent(), Map.of("If-Match", recorded.header("ETag")));
        var stale =
                correct(body, recorded.lastEvent(), Map.of("If-Match", recorded.header("ETag")));
        var unseen = withdraw(body, recorded.lastEvent());
        var withdrawn = withdraw(body, corrected.lastEvent());
        var tooLate = withdraw(body, corrected.lastEvent());
        var anew = service().post(collection(), body);

        assertRefused(unchanged, 409, "nothing-changed");
        assertRefused(unknown, 409, "corrected-event-unknown");
        assertThat(corrected.status()).as(corrected.body()).isEqualTo(200);
        assertThat(corrected.header("ETag")).isEqualTo("\"1\"");
        assertRefused(stale, 412, "stale-version");
        assertRefused(unseen, 409, "stale-correction");
        assertThat(unseen.text("newest")).isEqualTo(corrected.lastEvent().toString());
        assertThat(unseen.text("since")).isEqualTo(corrected.lastEvent().toString());
        assertThat(withdrawn.status()).as(withdrawn.body()).isEqualTo(200);
        assertRefused(tooLate, 409, "withdrawn");
        assertThat(anew.status()).as(anew.body()).isEqualTo(201);
        assertThat(held(body).header("ETag")).isEqualTo("\"3\"");
        for (var answer : List.of(recorded, corrected, withdrawn, anew)) {
            var event = EventEnvelope.of(TopicReading.await(context(), answer.lastEvent()));
            assertThat(event.sequence()).isEqualTo(answer.json().get("version").asLong());
            assertThat(event.subject()).isEqualTo(id(body));
        }
    }

    @Test
    default void a_correction_and_a_withdrawal_have_their_natures() {
        var body = Bodies.anotherRegistration(fact());
        var recorded = service().post(collection(), body).lastEvent();
        var address = collection() + "/" + id(body);

        assertRefused(
                service()
                        .post(
                                address + "/corrections",
                                Bodies.correction(body, recorded, Nature.LEGAL_ACT)),
                409,
                "nature-not-allowed");
        assertRefused(
                service()
                        .post(
                                address + "/withdrawal",
                                Bodies.withdrawal(body, recorded).put("nature", "completion")),
                409,
                "nature-not-allowed");
    }

    private Answer held(ObjectNode body) {
        return service().get(collection() + "/" + id(body));
    }

    private Answer correct(ObjectNode body, UUID corrects, Map<String, String> headers) {
        return service()
                .post(
                        collection() + "/" + id(body) + "/corrections",
                        Bodies.correction(body, corrects, Nature.RECTIFICATION),
                        headers);
    }

    private Answer withdraw(ObjectNode body, UUID corrects) {
        return service()
                .post(
                        collection() + "/" + id(body) + "/withdrawal",
                        Bodies.withdrawal(body, corrects));
    }

    private void assertMalformed(ObjectNode body, String location) {
        assertMalformed(body.toString(), location);
    }

    private void assertMalformed(String body, String location) {
        var refused = service().postText(collection(), body);

        assertRefused(refused, 400, "malformed");
        assertThat(refused.text("location")).isEqualTo(location);
    }

    private static void assertRefused(Answer answer, int status, String code) {
        assertThat(answer.text("code")).as(answer.body()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    private static String id(ObjectNode body) {
        return body.get("id").asString();
    }
}
