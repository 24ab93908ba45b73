package fr.avenant.recording.command;

import static fr.avenant.recording.sample.Requests.ACTOR;
import static fr.avenant.recording.sample.Requests.EFFECTIVE;
import static fr.avenant.recording.sample.Requests.SOURCE;
import static fr.avenant.recording.sample.Requests.freshId;
import static fr.avenant.recording.sample.Requests.named;
import static fr.avenant.recording.sample.Requests.registration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.avenant.contracts.EventJson;
import fr.avenant.kit.refusal.RequestRefused;
import fr.avenant.recording.decision.FactCommand;
import fr.avenant.recording.guard.RecordedFacts;
import fr.avenant.recording.sample.Requests;
import fr.avenant.recording.sample.RunningSample;
import fr.avenant.recording.sample.SampleCommand.Register;
import fr.avenant.recording.sample.SampleCommand.TakeOver;
import fr.avenant.recording.sample.SampleEvents;
import fr.avenant.recording.sample.SampleExtension;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SampleExtension.class)
class CommandDeskTest {

    private final RunningSample sample;
    private final Requests requests;
    private final SampleEvents events;
    private final CommandDesk desk;

    CommandDeskTest(RunningSample sample) {
        this.sample = sample;
        requests = new Requests(sample);
        events = new SampleEvents(sample);
        desk = sample.bean(CommandDesk.class);
    }

    @Test
    void an_accepted_command_is_answered_with_its_events_and_the_version() {
        var id = freshId();

        var registered = requests.register(id, "first");
        assertThat(registered.status()).isEqualTo(201);
        assertThat(registered.text())
                .isEqualTo(
                        "{\"events\":[\"%s\"],\"id\":\"%s\",\"version\":0}"
                                .formatted(registered.onlyEvent(), id));
        assertThat(registered.header("ETag")).isEqualTo("\"0\"");

        var corrected = requests.correct(id, registered.onlyEvent(), "second");
        assertThat(corrected.status()).isEqualTo(200);
        assertThat(corrected.member("version")).isEqualTo("1");

        var withdrawn = requests.withdraw(id, corrected.onlyEvent());
        assertThat(withdrawn.status()).isEqualTo(200);
        assertThat(withdrawn.member("version")).isEqualTo("2");
        assertThat(events.count(id)).isEqualTo(3);
    }

    /** In a table of this session's own, which hides the real one. */
    @Test
    void whoever_refers_to_what_goes_is_found_without_reading_all_references() throws SQLException {
        try (var connection = sample.bean(DataSource.class).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    create temp table fact_reference (like fact_reference including all);
                    insert into fact_reference select 'fact:' || n, 'fact:' || n % 10 from generate_series(1, 10000) n;
                    analyze fact_reference;
                    set plan_cache_mode = force_generic_plan\
                    """);
            statement.execute(
                    "prepare referring (text[]) as " + GroupStore.REFERRING.replace("?", "$1"));
            var plan = new ArrayList<String>();
            try (var lines = statement.executeQuery("explain execute referring ('{}')")) {
                while (lines.next()) {
                    plan.add(lines.getString(1));
                }
            }
            statement.execute(
                    "deallocate referring; reset plan_cache_mode; drop table pg_temp.fact_reference");

            assertThat(plan).isNotEmpty().noneMatch(line -> line.contains("Seq Scan"));
        }
    }

    @Test
    void the_same_key_gives_the_same_answer_and_no_second_event() {
        var id = freshId();
        var key = UUID.randomUUID().toString();
        var first = requests.register(registration(id, "first"), key);

        var again = requests.register(registration(id, "first"), key);

        assertThat(again.status()).isEqualTo(first.status());
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(events.count(id)).isEqualTo(1);
    }

    @Test
    void receipt_guard_and_event_are_written_together_or_not_at_all() {
        var id = freshId();
        var key = UUID.randomUUID().toString();
        var counted = registeredEvents();
        sample.jdbc()
                .sql(
                        "alter table command_receipt add constraint not_now check (answer is null) not valid")
                .update();
        try {
            assertThat(requests.register(registration(id, "any"), key).status()).isEqualTo(500);
        } finally {
            sample.jdbc().sql("alter table command_receipt drop constraint not_now").update();
        }
        assertThat(events.count(id)).isZero();
        assertThat(sample.bean(RecordedFacts.class).find(id)).isEmpty();
        assertThat(registeredEvents()).isEqualTo(counted);

        assertThat(requests.register(registration(id, "any"), key).status()).isEqualTo(201);
        assertThat(registeredEvents()).isEqualTo(counted + 1);
    }

    @Test
    void a_refused_command_leaves_its_key_free() {
        var id = freshId();
        var key = UUID.randomUUID().toString();
        requests.register(id, "first");

        assertThat(requests.register(registration(id, "second"), key).code())
                .isEqualTo("already-recorded");

        assertThat(requests.register(registration(freshId(), "third"), key).status())
                .isEqualTo(201);
    }

    @Test
    void a_key_belongs_to_its_actor() {
        var key = UUID.randomUUID().toString();
        var one = new CommandHeaders(Requests.permit("actor-0001"), key, null, null);
        var other = new CommandHeaders(Requests.permit("actor-0002"), key, null, null);

        var ofOne = desk.carryOut(registering(freshId()), one);
        var ofOther = desk.carryOut(registering(freshId()), other);

        assertThat(ofOther.events()).isNotEqualTo(ofOne.events());
    }

    @Test
    void another_command_with_the_same_fields_is_not_the_same() {
        var id = freshId();
        var headers =
                new CommandHeaders(
                        Requests.permit(ACTOR), UUID.randomUUID().toString(), null, null);
        desk.carryOut(telling(new Register(id, named("any"), EFFECTIVE, SOURCE)), headers);

        assertThatExceptionOfType(RequestRefused.class)
                .isThrownBy(() ->
                        desk.carryOut(
                                telling(new TakeOver(id, named("any"), EFFECTIVE, SOURCE)),
                                headers))
                .satisfies(refused ->
                        assertThat(refused.refusal())
                                .isEqualTo(CommandRefusal.IDEMPOTENCY_KEY_REUSED));
    }

    @Test
    void eight_at_once_under_one_key_are_one_command() throws Exception {
        var id = freshId();
        var key = UUID.randomUUID().toString();
        var start = new CyclicBarrier(8);
        Callable<String> sameRequest =
                () -> {
                    start.await();
                    return requests.register(registration(id, "first"), key).text();
                };
        var answers = new HashSet<String>();
        try (var executor = Executors.newFixedThreadPool(8)) {
            for (var answer :
                    executor.invokeAll(Stream.generate(() -> sameRequest).limit(8).toList())) {
                answers.add(answer.get());
            }
        }
        assertThat(answers)
                .singleElement()
                .satisfies(answer -> assertThat(answer).contains("\"version\":0"));
        assertThat(events.count(id)).isEqualTo(1);
    }

    @Test
    void every_event_says_who_asked_and_what_led_to_it() {
        var id = freshId();
        var root = UUID.randomUUID().toString();
        var first =
                requests.register(
                        registration(id, "first"),
                        UUID.randomUUID().toString(),
                        "Correlation-Id",
                        root);
        var second = requests.correct(id, first.onlyEvent(), "second");

        assertThat(events.event(first.onlyEvent()))
                .containsEntry("actor", ACTOR)
                .containsEntry("correlation", root);
        var cause = (String) events.event(first.onlyEvent()).get("causation");
        assertThat(UUID.fromString(cause)).isNotIn(List.of(UUID.fromString(root)));
        assertThat(events.event(second.onlyEvent()))
                .containsEntry("actor", ACTOR)
                .satisfies(event ->
                        assertThat(event.get("correlation"))
                                .as("a request without a root is its own")
                                .isEqualTo(event.get("causation")))
                .doesNotContainEntry("causation", cause);
    }

    @Test
    void what_is_stored_is_what_was_told_in_canonical_bytes() {
        var id = freshId();
        var name = "Zoé \"Z\" / ☃ 😀";

        var event = events.event(requests.register(id, name).onlyEvent());

        assertThat(event)
                .containsEntry("type", "fr.avenant.territory.OrganisationRegistered")
                .containsEntry("revision", "1")
                .containsEntry("aggregate_id", id)
                .containsEntry("sequence", 0L)
                .containsEntry("payload", EventJson.write(registration(id, name)));
    }

    @Test
    void the_territory_travels_with_the_events_and_stays_when_a_command_does_not_tell_it() {
        var id = freshId();
        var registered =
                desk.carryOut(
                        new CommandRequest(
                                new Register(id, named("any"), EFFECTIVE, SOURCE),
                                List.of(),
                                "aurillac",
                                "0",
                                null,
                                false),
                        new CommandHeaders(
                                Requests.permit(ACTOR), UUID.randomUUID().toString(), null, null));

        var withdrawn = requests.withdraw(id, registered.events().getFirst());

        assertThat(events.event(registered.events().getFirst()))
                .containsEntry("territory", "aurillac");
        assertThat(events.event(withdrawn.onlyEvent())).containsEntry("territory", "aurillac");
    }

    private double registeredEvents() {
        return sample.bean(MeterRegistry.class)
                .counter("avenant.events", "event", "OrganisationRegistered")
                .count();
    }

    private static CommandRequest registering(String id) {
        return telling(new Register(id, named("any"), EFFECTIVE, SOURCE));
    }

    private static CommandRequest telling(FactCommand command) {
        return CommandRequest.telling(command, named("any"), EFFECTIVE, SOURCE);
    }
}
