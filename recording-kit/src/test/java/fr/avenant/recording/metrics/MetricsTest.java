package fr.avenant.recording.metrics;

import static fr.avenant.recording.sample.Requests.freshId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.avenant.recording.sample.Requests;
import fr.avenant.recording.sample.RunningSample;
import fr.avenant.recording.sample.SampleExtension;
import fr.avenant.recording.store.StoredEvents;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SampleExtension.class)
class MetricsTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final RunningSample sample;
    private final Requests requests;

    MetricsTest(RunningSample sample) {
        this.sample = sample;
        requests = new Requests(sample);
    }

    @Test
    void commands_are_timed_by_kind_and_outcome() {
        var accepted = soFar("avenant_commands_seconds_count", "Register", "accepted");
        var refused = soFar("avenant_commands_seconds_count", "Register", "already-recorded");
        var id = freshId();
        requests.register(id, "first");
        requests.register(id, "second");

        assertThat(value("avenant_commands_seconds_count", "Register", "accepted"))
                .isEqualTo(accepted + 1);
        assertThat(value("avenant_commands_seconds_count", "Register", "already-recorded"))
                .isEqualTo(refused + 1);
    }

    @Test
    void events_are_counted_by_kind() {
        var corrected = soFar("avenant_events_total", "OrganisationCorrected");
        var id = freshId();
        var first = requests.register(id, "first").onlyEvent();
        requests.correct(id, first, "second");

        assertThat(value("avenant_events_total", "OrganisationCorrected")).isEqualTo(corrected + 1);
    }

    @Test
    void a_transaction_held_open_shows_in_the_lag_of_the_sequencer_and_the_age_of_the_horizon()
            throws Exception {
        await().atMost(PATIENCE).until(() -> value("avenant_sequencer_lag") == 0);
        try (var held = sample.elsewhere()) {
            held.setAutoCommit(false);
            StoredEvents.append(held, freshId(), 0);
            requests.register(freshId(), "first");
            requests.register(freshId(), "second");

            assertThat(value("avenant_sequencer_lag")).isEqualTo(2);
            var age = value("avenant_horizon_age_seconds");
            assertThat(age).isPositive();
            await().atMost(PATIENCE).until(() -> value("avenant_horizon_age_seconds") > age + 1);
            held.rollback();
        }
        await().atMost(PATIENCE).until(() -> value("avenant_sequencer_lag") == 0);
        await().atMost(PATIENCE).until(() -> value("avenant_relay_lag") == 0);
        assertThat(value("avenant_events_logged"))
                .isEqualTo((double) StoredEvents.logged(sample.dataSource()));
    }

    @Test
    void the_relay_lags_while_it_cannot_say_what_kafka_has_taken() throws Exception {
        await().atMost(PATIENCE).until(() -> value("avenant_relay_lag") == 0);
        try (var inTheWay = sample.elsewhere();
                var statement = inTheWay.createStatement()) {
            inTheWay.setAutoCommit(false);
            statement.execute("lock table relay_watermark in share mode");
            requests.register(freshId(), "any");

            await().atMost(PATIENCE).until(() -> value("avenant_relay_lag") == 1);
        }
        await().atMost(PATIENCE).until(() -> value("avenant_relay_lag") == 0);
    }

    @Test
    void parked_events_are_counted() {
        var parked = value("avenant_parked_events");
        sample.jdbc()
                .sql("insert into parked_event values ('any', 0, 0, 'any', 'on purpose', now())")
                .update();
        try {
            assertThat(value("avenant_parked_events")).isEqualTo(parked + 1);
        } finally {
            sample.jdbc().sql("delete from parked_event where topic = 'any'").update();
        }
    }

    @Test
    void consumer_lag_is_told_by_topic_and_the_relay_has_no_alarm() {
        await().atMost(PATIENCE)
                .until(() -> value("avenant_consumer_lag", "engagement.events") == 0);
        assertThat(value("avenant_relay_refused")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/liveness", "/readiness"})
    void health_is_told_for_those_who_route_and_those_who_restart(String group) {
        var health = sample.get("/actuator/health" + group);

        assertThat(health.status()).isEqualTo(200);
        assertThat(health.member("status")).isEqualTo("UP");
    }

    private double value(String name, String... labels) {
        return find(name, labels).orElseThrow(() -> new AssertionError("No metric " + name));
    }

    /** 0 before it first happens. */
    private double soFar(String name, String... labels) {
        return find(name, labels).orElse(0);
    }

    private OptionalDouble find(String name, String... labels) {
        return sample.get("/actuator/prometheus")
                .text()
                .lines()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .filter(line -> Stream.of(labels).allMatch(it -> line.contains("\"" + it + "\"")))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .mapToDouble(Double::parseDouble)
                .findFirst();
    }
}
