package fr.avenant.observatory.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeHeadersTest extends DoorTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                PUBLIC_PAGE,
                "/nulle-part",
                "/connexion",
                "/connexion/echec",
                JOURNAL,
                "/login/oauth2/code/avenant",
                "/api/v1/events",
                "/api/nobody",
                "/actuator/health"
            })
    void every_answer_carries_them_for_the_public_and_for_somebody(String address)
            throws Exception {
        check(browser, address);
        browser.logInFrom(PUBLIC_PAGE);
        check(browser, address);
    }

    @Test
    void over_https_browsers_are_told_to_stay_there_and_the_cookie_too() throws Exception {
        try (var behindProxy =
                RunningDoor.start(Map.of("server.forward-headers-strategy", "native"))) {
            var secure = behindProxy.browser();
            var request = secure.request("/connexion").header("X-Forwarded-Proto", "https");

            var headers = secure.send(request).headers();

            assertThat(headers.firstValue("Strict-Transport-Security"))
                    .contains("max-age=31536000");
            assertThat(headers.firstValue("Set-Cookie").orElse("")).contains("Secure");
        }
        var plain =
                browser.send(browser.request("/connexion").header("X-Forwarded-Proto", "https"));
        assertThat(plain.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    private static void check(Browser browser, String address) throws Exception {
        var headers = browser.get(address).headers();
        assertThat(headers.allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .endsWith("form-action 'self' " + door.providerAddress)
                .doesNotContain("unsafe");
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.allValues("Referrer-Policy")).containsExactly("same-origin");
        assertThat(headers.firstValue("Permissions-Policy").orElse("")).contains("camera=()");
    }
}
