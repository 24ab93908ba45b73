package fr.avenant.observatory.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.observatory.Backend;
import fr.avenant.observatory.Backend.Asked;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class TokenRelayTest extends DoorTest {

    @Test
    void pages_and_api_speak_to_services_with_the_token_of_the_session_and_show_it_to_nobody()
            throws Exception {
        browser.logInFrom(PUBLIC_PAGE);
        door.reporting.reset();
        forget(door.reporting);

        var page = browser.get(JOURNAL);
        var api = browser.get("/api/v1/events");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(api.statusCode()).isEqualTo(200);
        assertThat(door.reporting.asked())
                .isNotEmpty()
                .allSatisfy(asked -> assertThat(claims(asked)).contains(RunningDoor.ANA))
                .allSatisfy(asked -> assertThat(asked.headers()).doesNotContainKey("Cookie"));
        var token = token(door.reporting.asked().getFirst());
        assertThat(claims(door.reporting.lastAsked()))
                .contains("\"aud\":\"avenant\"", "avenant:read", "avenant:write")
                .doesNotContain("Ana");
        assertThat(page.body() + page.headers() + api.body() + api.headers()).doesNotContain(token);
    }

    @Test
    void a_page_that_asks_many_questions_at_once_asks_each_for_its_visitor() throws Exception {
        browser.logInFrom(PUBLIC_PAGE);
        for (var answer : new String[] {"measures", "comparisons", "contracts", "territory"}) {
            var path = answer.equals("territory") ? "territories/aurillac" : answer;
            door.reporting.on("/api/v1/" + path, 200, json(answer));
        }
        door.reporting.on("/api/v1/data-quality", 200, json("data-quality"));
        door.reporting.on("/api/v1/organisations", 200, json("organisations"));

        assertThat(browser.get("/territoires/aurillac").statusCode()).isEqualTo(200);

        assertThat(door.reporting.asked())
                .anyMatch(asked -> asked.address().startsWith("/api/v1/comparison"))
                .filteredOn(asked -> asked.address().contains("comparison"))
                .allSatisfy(asked -> assertThat(claims(asked)).contains(RunningDoor.ANA));
    }

    @Test
    void the_public_speaks_with_no_token() throws Exception {
        browser.get("/api/v1/status");

        assertThat(door.reporting.lastAsked().headers()).doesNotContainKey("Authorization");
    }

    @Test
    void a_program_speaks_with_its_own_token_and_never_with_a_session() throws Exception {
        browser.logInFrom(PUBLIC_PAGE);

        var own = door.bearer(RunningDoor.PROGRAM);
        browser.send(browser.request("/api/v1/events").header("Authorization", own));

        assertThat("Bearer " + token(door.reporting.asked().getLast())).isEqualTo(own);
    }

    @Test
    void a_password_is_not_passed_on() throws Exception {
        browser.send(browser.request("/api/v1/status").header("Authorization", "Basic YTpi"));

        assertThat(door.reporting.lastAsked().headers()).doesNotContainKey("Authorization");
    }

    @Test
    void what_a_service_refuses_the_api_passes_on_and_leads_nobody_away() throws Exception {
        var answer = browser.get("/api/v1/events");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"unauthenticated\"");
    }

    static String token(Asked asked) {
        return asked.headers().getOrDefault("Authorization", "").replaceFirst("^Bearer ", "");
    }

    static String claims(Asked asked) {
        return new String(
                Base64.getUrlDecoder().decode(token(asked).split("\\.", -1)[1]),
                StandardCharsets.UTF_8);
    }

    private static void forget(Backend reporting) {
        reporting
                .on("/api/v1/territories", 200, "{\"territories\":[]}")
                .on("/api/v1/status", 200, "{\"types\":{}}")
                .on("/api/v1/events", DoorTest::onlyWithToken);
    }

    private static String json(String answer) throws Exception {
        return new ClassPathResource("answers/" + answer + ".json")
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
