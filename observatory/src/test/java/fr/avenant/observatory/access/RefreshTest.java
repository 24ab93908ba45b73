package fr.avenant.observatory.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A token that is over in a minute is renewed already now: each request renews it. */
@Timeout(120)
class RefreshTest {

    private final RunningDoor door =
            RunningDoor.start(Map.of("avenant.demo-identity.access-token-lifetime", "60s"));
    private final Browser browser = door.browser();

    @BeforeEach
    void logIn() throws Exception {
        door.reporting
                .on("/api/v1/territories", 200, "{\"territories\":[]}")
                .on("/api/v1/status", 200, "{\"types\":{}}")
                .on("/api/v1/events", DoorTest::onlyWithToken);
        browser.logInFrom("/api-docs");
    }

    @AfterEach
    void stop() {
        door.close();
    }

    @Test
    void requests_at_once_renew_one_after_the_other_and_log_out_still_ends_both_sessions()
            throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<HttpResponse<String>> asking = () -> browser.get("/api/v1/events");
            for (var answer :
                    threads.invokeAll(IntStream.range(0, 8).mapToObj(_ -> asking).toList())) {
                assertThat(answer.get().statusCode()).isEqualTo(200);
            }
        }
        var tokens = new HashSet<String>();
        door.reporting.asked().stream().map(TokenRelayTest::token).forEach(tokens::add);
        assertThat(tokens).hasSize(8);

        var page = browser.get("/api-docs");
        var home = browser.post("/deconnexion", Map.of("_csrf", Browser.formToken(page)));

        assertThat(home.uri()).hasToString(door.address + "/");
        assertThat(browser.visit("/connexion").uri())
                .hasToString(door.providerAddress + "/connexion");
    }

    @Test
    void a_page_that_cannot_renew_ends_the_session_and_leads_to_a_login() throws Exception {
        door.stopProvider();

        var answer = browser.get("/journal?type=x");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Browser.location(answer))
                .isEqualTo(door.address + "/connexion?retour=%2Fjournal%3Ftype%3Dx");
        assertThat(browser.get("/api-docs").body()).contains("Se connecter");
    }

    @Test
    void an_api_that_cannot_renew_ends_the_session_with_a_401() throws Exception {
        door.stopProvider();

        var answer = browser.get("/api/v1/events");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("\"code\":\"unauthenticated\"");
        assertThat(browser.get("/api/v1/status").statusCode()).isEqualTo(200);
    }
}
