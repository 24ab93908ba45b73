package fr.avenant.recording.guard;

import static fr.avenant.recording.sample.Requests.EFFECTIVE;
import static fr.avenant.recording.sample.Requests.ORGANISATIONS;
import static fr.avenant.recording.sample.Requests.SOURCE;
import static fr.avenant.recording.sample.Requests.freshId;
import static fr.avenant.recording.sample.Requests.named;
import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.EventJson;
import fr.avenant.contracts.EventType;
import fr.avenant.contracts.EventTypes;
import fr.avenant.contracts.Withdrawal;
import fr.avenant.kit.access.Reach;
import fr.avenant.recording.sample.Requests;
import fr.avenant.recording.sample.RunningSample;
import fr.avenant.recording.sample.SampleEvents;
import fr.avenant.recording.sample.SampleExtension;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SampleExtension.class)
class RecordedFactsTest {

    private final RunningSample sample;
    private final Requests requests;
    private final RecordedFacts facts;

    RecordedFactsTest(RunningSample sample) {
        this.sample = sample;
        requests = new Requests(sample);
        facts = sample.bean(RecordedFacts.class);
    }

    @Test
    void guard_rows_are_what_the_events_say_and_can_be_made_anew_from_them() {
        var current = freshId();
        var first = requests.register(current, "first").onlyEvent();
        requests.correct(current, first, "second");
        new SampleEvents(sample).correctElsewhere(current);
        var withdrawn = freshId();
        requests.withdraw(withdrawn, requests.register(withdrawn, "first").onlyEvent());
        var again = freshId();
        requests.withdraw(again, requests.register(again, "first").onlyEvent());
        requests.register(again, "second");

        var rows = rows("recorded_fact");
        assertThat(rows).hasSizeGreaterThanOrEqualTo(3).isEqualTo(rows("derived_recorded_fact"));

        sample.jdbc().sql("update recorded_fact set version = 99, content_hash = ''").update();
        sample.jdbc().sql("call rebuild_recorded_facts()").update();

        assertThat(rows("recorded_fact")).isEqualTo(rows);
    }

    @Test
    void an_event_takes_back_exactly_if_its_name_says_so() {
        for (var context : Contexts.values()) {
            for (var event : EventTypes.eventClasses(context.events())) {
                assertThat(Withdrawal.class.isAssignableFrom(event))
                        .as(event.getSimpleName())
                        .isEqualTo(EventType.of(event).name().endsWith("Withdrawn"));
            }
        }
    }

    @Test
    void what_is_withdrawn_or_unknown_is_missing() {
        var held = freshId();
        requests.register(held, "any");
        var withdrawn = freshId();
        requests.withdraw(withdrawn, requests.register(withdrawn, "any").onlyEvent());
        var unknown = freshId();

        assertThat(facts.missing(List.of(held, withdrawn, unknown), Reach.PUBLIC))
                .containsExactlyInAnyOrder(withdrawn, unknown);
    }

    @Test
    void what_is_held_is_told_with_its_version_and_the_hash_of_what_was_told() {
        var id = freshId();
        var first = requests.register(id, "first").onlyEvent();
        var second = requests.correct(id, first, "second").onlyEvent();
        var third = requests.withdraw(id, second).onlyEvent();

        var held = sample.get(ORGANISATIONS + "/" + id);

        assertThat(held.status()).isEqualTo(200);
        assertThat(held.header("ETag")).isEqualTo("\"2\"");
        assertThat(held.json())
                .isEqualTo(
                        EventJson.canonicalMapper()
                                .valueToTree(
                                        Map.of(
                                                "id",
                                                id,
                                                "contentHash",
                                                EventJson.hash(
                                                        Map.of(
                                                                "content",
                                                                named("second"),
                                                                "effective",
                                                                EFFECTIVE,
                                                                "source",
                                                                SOURCE)),
                                                "lastEvent",
                                                third.toString(),
                                                "version",
                                                2,
                                                "withdrawn",
                                                true)));
    }

    @Test
    void what_is_not_held_is_not_found() {
        var answer = sample.get(ORGANISATIONS + "/" + freshId());

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("not-recorded");
    }

    @Test
    void everything_that_is_held_can_be_paged_through() {
        var id = freshId();
        for (var end : List.of(".a", ".b", ".c")) {
            requests.register(id + end, "any");
        }

        var page = sample.get("/api/v1/facts?limit=2&after=" + id).json();
        assertThat(page.get("facts").valueStream().map(fact -> fact.get("id").asString()))
                .containsExactly(id + ".a", id + ".b");
        assertThat(page.get("next").asString()).isEqualTo(id + ".b");

        var next = sample.get("/api/v1/facts?limit=1&after=" + id + ".b").json();
        assertThat(next.get("facts").valueStream().map(fact -> fact.get("id").asString()))
                .containsExactly(id + ".c");
    }

    @Test
    void the_list_tells_whether_the_last_event_is_one_of_whoever_asks() {
        var id = freshId();
        requests.register(id + ".a", "any");
        requests.register(id + ".b", "any");
        new SampleEvents(sample).correctElsewhere(id + ".b");
        requests.register(id + ".c", "any");
        new SampleEvents(sample).correctElsewhere(id + ".c");
        requests.correct(id + ".c", lastEvent(id + ".c"), "mine again");

        var page = sample.get("/api/v1/facts?limit=3&after=" + id).json();

        assertThat(page.get("facts").valueStream().map(fact -> fact.get("own").asBoolean()))
                .containsExactly(true, false, true);
    }

    private UUID lastEvent(String id) {
        return facts.find(id).orElseThrow().lastEvent();
    }

    @Test
    void the_last_page_names_no_next_one() {
        var page = sample.get("/api/v1/facts?limit=5000").json();

        assertThat(page.has("next")).isFalse();
    }

    private List<Map<String, @Nullable Object>> rows(String table) {
        return sample.jdbc().sql("select * from " + table + " order by id").query().listOfRows();
    }
}
