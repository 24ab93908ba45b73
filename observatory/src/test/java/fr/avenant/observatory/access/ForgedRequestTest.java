package fr.avenant.observatory.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForgedRequestTest extends DoorTest {

    private static final String COMMAND = "/api/territory/v1/documents";

    @Test
    void a_session_changes_nothing_without_the_token_of_a_page() throws Exception {
        var token = Browser.formToken(browser.logInFrom(PUBLIC_PAGE));
        var command = browser.request(COMMAND).POST(BodyPublishers.ofString("{}"));

        var forged = browser.send(command.copy());

        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(forged.body()).contains("\"code\":\"form-token-missing\"");
        assertThat(door.territory.asked()).isEmpty();
        assertThat(browser.send(command.header("X-CSRF-TOKEN", token)).statusCode()).isEqualTo(201);
    }

    @Test
    void a_form_of_another_site_cannot_bring_the_token_in_its_body() throws Exception {
        var token = Browser.formToken(browser.logInFrom(PUBLIC_PAGE));

        var forged = browser.send(browser.posting(COMMAND, Map.of("_csrf", token)));

        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(door.territory.asked()).isEmpty();
    }

    @Test
    void a_program_needs_no_token_of_a_page() throws Exception {
        var answer =
                browser.send(
                        browser.request(COMMAND)
                                .header("Authorization", door.bearer(RunningDoor.PROGRAM))
                                .POST(BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void nobody_says_who_they_are_but_with_a_token() throws Exception {
        browser.send(
                browser.request("/api/v1/status")
                        .header("Avenant-Actor", RunningDoor.ANA)
                        .header("X-Forwarded-User", "ana")
                        .header("X-Forwarded-For", "192.0.2.1")
                        .header("Forwarded", "for=192.0.2.1"));

        assertThat(door.reporting.lastAsked().headers())
                .doesNotContainKeys(
                        "Avenant-actor", "X-forwarded-user", "X-forwarded-for", "Forwarded");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Idempotency-Key: a\rAvenant-Actor: b",
                "Idempotency-Key: a\nAvenant-Actor: b",
                "Idempotency-Key: a\r\n Avenant-Actor: b",
                "Idempotency-Key : a\r\nAvenant-Actor: b",
                "Idempotency-Key: a\r\nAuthorization: Bearer x\u0000y",
                "Content-Length: 1\r\nContent-Length: 2",
                "Content-Length: 5\r\nTransfer-Encoding: chunked"
            })
    void a_header_does_not_hide_another_nor_a_request(String headers) throws Exception {
        raw("GET /api/v1/status HTTP/1.1", headers);

        assertThat(door.reporting.asked())
                .allSatisfy(asked -> {
                    assertThat(asked.headers())
                            .doesNotContainKeys("Avenant-actor", "Authorization");
                    assertThat(asked.body()).isEmpty();
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/connexion?retour=/%0d%0aSet-Cookie:%20a=b",
                "/connexion/%0d%0aSet-Cookie:%20a=b",
                "/journal?type=%0d%0aSet-Cookie:%20a=b",
                "/api/v1/events?a=%0d%0aSet-Cookie:%20a=b"
            })
    void an_address_writes_no_header_of_an_answer(String address) throws Exception {
        assertThat(raw("GET " + address + " HTTP/1.1", "Accept: text/html"))
                .doesNotContain("Set-Cookie: a=b");
    }

    private static String raw(String line, String headers) throws IOException {
        return RawRequest.send(
                door.address,
                "%s\r\nHost: localhost\r\nConnection: close\r\n%s\r\n\r\n"
                        .formatted(line, headers));
    }
}
