package fr.avenant.recording.clock;

import static fr.avenant.recording.sample.Requests.freshId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.avenant.recording.sample.Answer;
import fr.avenant.recording.sample.Requests;
import fr.avenant.recording.sample.RunningSample;
import fr.avenant.recording.store.StoredEvents;
import fr.avenant.testplatform.TestPlatform;
import fr.avenant.testplatform.access.TestActor;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an operator sees of a clock that jumped, and says to it, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClockEndpointTest {

    private static final String SCHEMA = "clocked_sample";
    private static final String CLOCK = "/actuator/clock";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private RunningSample sample;

    @BeforeAll
    void start() {
        try (var schema = TestPlatform.postgreSql().freshSchema(SCHEMA)) {
            SettableClock.install(schema);
        }
        sample = RunningSample.clocked(SCHEMA);
    }

    @AfterAll
    void stop() {
        sample.close();
    }

    @Test
    void a_jump_is_shown_and_confirmed_and_what_waited_is_placed() {
        var calm = sent("GET", TestActor.OPERATOR);
        assertThat(calm.status()).isEqualTo(200);
        assertThat(calm.member("refused")).isEqualTo("false");
        assertThat(Duration.between(time(calm, "expected"), time(calm, "database")).abs())
                .isLessThan(Duration.ofMinutes(1));

        SettableClock.setAhead(sample.dataSource(), "1 day");
        var placed = StoredEvents.logged(sample.dataSource());
        assertThat(new Requests(sample).register(freshId(), "waits").status()).isEqualTo(201);
        await().atMost(PATIENCE)
                .until(() -> "true".equals(sent("GET", TestActor.OPERATOR).member("refused")));
        var jumped = sent("GET", TestActor.OPERATOR);
        assertThat(Duration.between(time(jumped, "expected"), time(jumped, "database")))
                .isGreaterThan(Duration.ofHours(23));
        assertThat(StoredEvents.logged(sample.dataSource())).isEqualTo(placed);

        assertThat(sent("POST", TestActor.OPERATOR).status()).isEqualTo(200);

        await().atMost(PATIENCE)
                .until(() -> StoredEvents.logged(sample.dataSource()) == placed + 1);
        await().atMost(PATIENCE)
                .until(() -> "false".equals(sent("GET", TestActor.OPERATOR).member("refused")));
        assertThat(confirmedBy()).containsExactly("0a1b2c3d-0005-4000-8000-000000000005");
    }

    @ParameterizedTest
    @CsvSource({
        "PUBLIC, 401",
        "NOBODY, 403",
        "COORDINATOR, 403",
        "AUDITOR, 403",
        "INTEGRATOR, 403",
        "VALIDATOR_OF_CAHORS, 403",
        "CONTRIBUTOR_EVERYWHERE, 403"
    })
    void nobody_but_operators_looks_or_confirms(TestActor actor, int status) {
        var before = confirmedBy();

        assertThat(sent("GET", actor).status()).isEqualTo(status);
        assertThat(sent("POST", actor).status()).isEqualTo(status);

        assertThat(confirmedBy()).isEqualTo(before);
    }

    private List<String> confirmedBy() {
        return sample.jdbc()
                .sql("select confirmed_by from clock_confirmation order by id")
                .query((row, _) -> row.getString(1))
                .list();
    }

    private Answer sent(String method, TestActor actor) {
        HttpRequest.Builder request =
                sample.anonymous(CLOCK)
                        .method(method, BodyPublishers.ofString(method.equals("GET") ? "" : "{}"))
                        .header("Content-Type", "application/json");
        if (!actor.authorization().isEmpty()) {
            request.header("Authorization", actor.authorization());
        }
        return sample.send(request);
    }

    private static Instant time(Answer answer, String member) {
        return Instant.parse(String.valueOf(answer.member(member)));
    }
}
