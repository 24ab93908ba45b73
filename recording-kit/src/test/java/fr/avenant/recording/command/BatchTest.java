package fr.avenant.recording.command;

import static fr.avenant.recording.sample.Requests.EFFECTIVE;
import static fr.avenant.recording.sample.Requests.ORGANISATIONS;
import static fr.avenant.recording.sample.Requests.SOURCE;
import static fr.avenant.recording.sample.Requests.entry;
import static fr.avenant.recording.sample.Requests.freshId;
import static fr.avenant.recording.sample.Requests.named;
import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.contracts.Nature;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.territory.Organisation;
import fr.avenant.recording.sample.Answer;
import fr.avenant.recording.sample.Requests;
import fr.avenant.recording.sample.Rivals;
import fr.avenant.recording.sample.RunningSample;
import fr.avenant.recording.sample.SampleEvents;
import fr.avenant.recording.sample.SampleExtension;
import fr.avenant.recording.sample.Shortage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SampleExtension.class)
class BatchTest {

    private final RunningSample sample;
    private final Requests requests;
    private final SampleEvents events;

    BatchTest(RunningSample sample) {
        this.sample = sample;
        requests = new Requests(sample);
        events = new SampleEvents(sample);
    }

    @Test
    void what_is_sent_together_is_recorded_together() {
        var first = freshId();
        var second = freshId();

        var answer = requests.batch(List.of(entry(first, "first"), entry(second, "second")));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.member("recorded")).isEqualTo("2");
        assertThat(answer.json().path("facts").valueStream().map(it -> it.get("id").asString()))
                .containsExactly(first, second);
        assertThat(events.count(first)).isEqualTo(1);
        assertThat(events.count(second)).isEqualTo(1);
    }

    @Test
    void if_one_is_refused_none_is_recorded_and_each_refusal_has_its_place() {
        var held = freshId();
        requests.register(held, "held");
        var fresh = freshId();
        var unheard = freshId();

        var answer =
                requests.batch(
                        List.of(
                                entry(fresh, "fresh"),
                                entry(held, "another"),
                                entry("elsewhere:code", "of another kind"),
                                correction(unheard, UUID.randomUUID(), "corrected")));

        assertThat(answer.code()).isEqualTo("parts-refused");
        assertThat(answer.member("errorCount")).isEqualTo("3");
        assertThat(errors(answer, "location")).containsExactly("/facts/1", "/facts/2", "/facts/3");
        assertThat(errors(answer, "code"))
                .containsExactly("already-recorded", "malformed", "not-recorded");
        assertThat(events.count(fresh)).isZero();
        assertThat(events.count(held)).isEqualTo(1);
    }

    @Test
    void what_is_named_and_not_known_is_told_of_each() {
        var unknown = Source.of("document:unknown", "page 1");
        var id = freshId();

        var answer =
                requests.batch(
                        List.of(
                                entry(freshId(), "fresh"),
                                new BatchEntry<>(
                                        id, null, null, named("any"), EFFECTIVE, unknown)));

        assertThat(errors(answer, "location")).containsExactly("/facts/1");
        assertThat(errors(answer, "references")).containsExactly("document:unknown");
    }

    @Test
    void sent_again_what_is_held_already_is_left_alone() {
        var entries = List.of(entry(freshId(), "first"), entry(freshId(), "second"));
        requests.batch(entries);
        var more = new ArrayList<>(entries);
        more.add(entry(freshId(), "third"));

        var answer = requests.batch(more);

        assertThat(answer.member("recorded")).isEqualTo("1");
        assertThat(answer.member("unchanged")).isEqualTo("2");
        assertThat(events.count(entries.getFirst().id())).isEqualTo(1);
    }

    @Test
    void corrections_come_with_the_rest() {
        var id = freshId();
        var first = requests.register(id, "first").onlyEvent();

        var answer =
                requests.batch(List.of(correction(id, first, "second"), entry(freshId(), "new")));

        assertThat(answer.member("recorded")).isEqualTo("2");
        assertThat(events.count(id)).isEqualTo(2);
    }

    @Test
    void the_same_key_gives_the_same_answer() {
        var body = new Batch<>(List.of(entry(freshId(), "any")));
        var key = UUID.randomUUID().toString();
        var first = requests.post(ORGANISATIONS + "/batches", body, key);

        var again = requests.post(ORGANISATIONS + "/batches", body, key);

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.member("recorded")).isEqualTo("1");
    }

    @Test
    void a_batch_that_loses_a_race_is_decided_anew_and_recorded_whole_or_not_at_all() {
        var ids = Stream.generate(Requests::freshId).limit(2).sorted().toList();
        var fresh = ids.getFirst(); // recorded before the other, whatever the order
        var id = ids.getLast();
        var event = requests.register(id, "first").onlyEvent();
        sample.bean(Rivals.class)
                .actBefore(
                        2,
                        contended -> {
                            if (contended.equals(id)) {
                                events.correctElsewhere(id);
                            }
                        });

        var answer = requests.batch(List.of(entry(fresh, "new"), correction(id, event, "second")));

        assertThat(errors(answer, "code")).containsExactly("stale-correction");
        assertThat(events.count(fresh)).isZero();
        assertThat(events.count(id)).isEqualTo(2);
    }

    @Test
    void the_same_facts_in_opposite_orders_do_not_wait_for_each_other() throws Exception {
        var ids = Stream.generate(Requests::freshId).limit(400).toList();
        var backwards = ids.reversed();

        var answers =
                atOnce(
                        IntStream.range(0, 6)
                                .<Callable<Answer>>mapToObj(caller ->
                                        () ->
                                                requests.batch(
                                                        (caller % 2 == 0 ? ids : backwards)
                                                                .stream()
                                                                        .map(id ->
                                                                                entry(
                                                                                        id,
                                                                                        "of "
                                                                                                + caller))
                                                                        .toList()))
                                .toList());

        assertThat(answers).extracting(Answer::status).containsOnly(200, 409);
        assertThat(answers).filteredOn(it -> it.status() == 200).hasSize(1);
        assertThat(events.count(ids.getFirst())).isEqualTo(1);
    }

    @Test
    void one_batch_sent_many_times_under_one_key_is_recorded_once_and_is_in_nobodys_way()
            throws Exception {
        var body =
                new Batch<>(Stream.generate(() -> entry(freshId(), "any")).limit(1_000).toList());
        var key = UUID.randomUUID().toString();
        Callable<Answer> batch = () -> requests.post(ORGANISATIONS + "/batches", body, key);
        Callable<Answer> single = () -> requests.register(freshId(), "meanwhile");

        var answers =
                atOnce(
                        Stream.concat(
                                        Collections.nCopies(25, batch).stream(),
                                        Collections.nCopies(25, single).stream())
                                .toList());

        assertThat(answers.subList(25, 50)).extracting(Answer::status).containsOnly(201);
        assertThat(answers.subList(0, 25))
                .allSatisfy(answer -> {
                    if (answer.status() == 200) {
                        assertThat(answer.member("recorded")).isEqualTo("1000");
                    } else {
                        assertThat(answer.code()).isIn("still-running", "busy");
                        assertThat(answer.header("Retry-After")).isNotNull();
                    }
                })
                .anyMatch(answer -> answer.status() == 200);
        assertThat(events.count(body.facts().getFirst().id())).isEqualTo(1);
    }

    @Test
    void whoever_asks_again_while_it_runs_is_told_so_at_once() {
        var body = new Batch<>(List.of(entry(freshId(), "any")));
        var key = UUID.randomUUID().toString();
        Supplier<Answer> batch = () -> requests.post(ORGANISATIONS + "/batches", body, key);

        var told = new Shortage(sample).ofTheFirst(batch);

        assertThat(told.status()).isEqualTo(409);
        assertThat(told.code()).isEqualTo("still-running");
        assertThat(batch.get().status()).isEqualTo(200);
    }

    @Test
    void what_was_changed_in_part_since_is_not_called_unchanged() {
        var id = freshId();
        var entry = entry(id, "first");
        requests.batch(List.of(entry));
        events.changeAPartElsewhere(id);

        var answer = requests.batch(List.of(entry));

        assertThat(errors(answer, "code")).containsExactly("already-recorded");
        assertThat(events.count(id)).isEqualTo(2);
    }

    private static List<Answer> atOnce(List<Callable<Answer>> requests) throws Exception {
        var answers = new ArrayList<Answer>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : callers.invokeAll(requests)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    @Test
    void more_than_is_taken_at_once_is_refused_before_anything_happens() {
        var id = "organisation:too-many-" + UUID.randomUUID();
        var entries =
                IntStream.rangeClosed(0, Batch.MOST)
                        .mapToObj(index -> "{\"id\":\"" + id + "-" + index + "\"}")
                        .toList();
        var body = "{\"facts\":[" + String.join(",", entries) + "]}";

        var answer =
                sample.post(
                        ORGANISATIONS + "/batches", body, "Idempotency-Key", id.replace(':', '-'));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.member("location")).isEqualTo("/facts");
    }

    @Test
    void a_body_without_end_is_not_read_to_its_end() {
        var body = "{\"facts\":[" + " ".repeat(33 * 1024 * 1024);

        var answer = sample.post(ORGANISATIONS + "/batches", body, "Idempotency-Key", "any");

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("payload-too-large");
    }

    @Test
    void a_version_goes_with_one_fact_only() {
        var answer = requests.batch(List.of(entry(freshId(), "any")), "If-Match", "\"0\"");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.member("location")).isEqualTo("header If-Match");
    }

    private static BatchEntry<Organisation> correction(String id, UUID corrects, String name) {
        return new BatchEntry<>(id, corrects, Nature.RECTIFICATION, named(name), EFFECTIVE, SOURCE);
    }

    private static List<String> errors(Answer answer, String member) {
        return answer.json()
                .path("errors")
                .valueStream()
                .map(error -> error.path(member).asString())
                .toList();
    }
}
