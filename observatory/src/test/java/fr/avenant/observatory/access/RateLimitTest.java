package fr.avenant.observatory.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.observatory.Backend;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class RateLimitTest {

    private static final String RATE = "avenant.limits.requests-a-minute.";

    private final RunningDoor door =
            RunningDoor.start(
                    Map.of(
                            RATE + "reading",
                            "10",
                            RATE + "changing",
                            "2",
                            "avenant.limits.requests-at-once",
                            "2"));
    private final Browser browser = door.browser();

    @BeforeEach
    void answer() {
        door.reporting.on("/api/v1/status", 200, "{\"types\":{}}");
        door.territory.on("/api/v1/documents", 201, "{}");
    }

    @AfterEach
    void stop() {
        door.close();
    }

    @Test
    void a_client_that_reads_too_much_is_told_when_to_come_back_wherever_it_says_it_is_from()
            throws Exception {
        for (var one = 0; one < 10; one++) {
            assertThat(browser.get("/api/v1/status").statusCode()).isEqualTo(200);
        }

        var answer =
                browser.send(
                        browser.request("/api/v1/status").header("X-Forwarded-For", "192.0.2.7"));

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"rate-limited\"");
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 60L);
        assertThat(door.reporting.asked()).hasSize(10);
        assertThat(browser.get("/actuator/health").statusCode()).isEqualTo(200);
    }

    @Test
    void changes_are_counted_apart_and_somebody_logged_in_apart_from_their_address()
            throws Exception {
        var page = browser.logInFrom("/api-docs");
        for (var one = 0; one < 2; one++) {
            assertThat(change(door.browser())).isEqualTo(201);
        }

        assertThat(change(door.browser())).isEqualTo(429);
        assertThat(browser.get("/api/v1/status").statusCode()).isEqualTo(200);
        var mine =
                browser.send(
                        browser.request("/api/territory/v1/documents")
                                .header("X-CSRF-TOKEN", Browser.formToken(page))
                                .POST(BodyPublishers.noBody()));
        assertThat(mine.statusCode()).isEqualTo(201);
    }

    @Test
    void a_client_that_waits_for_enough_answers_already_is_told_so_and_others_are_answered()
            throws Exception {
        var asked = new CountDownLatch(2);
        var goOn = new CountDownLatch(1);
        door.reporting.on(
                "/api/v1/events",
                exchange -> {
                    asked.countDown();
                    await(goOn);
                    Backend.write(exchange, 200, "{}");
                });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> waiting = () -> browser.get("/api/v1/events").statusCode();
            var first = threads.submit(waiting);
            var second = threads.submit(waiting);
            await(asked);

            var third = browser.get("/api/v1/status");

            assertThat(third.statusCode()).isEqualTo(429);
            assertThat(third.headers().firstValue("Retry-After")).contains("1");
            assertThat(third.body()).contains("\"code\":\"too-many-at-once\"");
            assertThat(change(door.browser())).isEqualTo(201);
            goOn.countDown();
            assertThat(first.get()).isEqualTo(200);
            assertThat(second.get()).isEqualTo(200);
            assertThat(browser.get("/api/v1/status").statusCode()).isEqualTo(200);
        } finally {
            goOn.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private int change(Browser program) throws Exception {
        return program.send(
                        program.request("/api/territory/v1/documents")
                                .header("Authorization", door.bearer(RunningDoor.PROGRAM))
                                .POST(BodyPublishers.noBody()))
                .statusCode();
    }
}
