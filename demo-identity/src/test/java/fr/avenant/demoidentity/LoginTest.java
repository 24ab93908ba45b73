package fr.avenant.demoidentity;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

@TestInstance(Lifecycle.PER_CLASS)
class LoginTest {

    private final RunningProvider provider =
            RunningProvider.start("avenant.demo-identity.wrong-passwords-a-minute=1000");
    private Browser browser = provider.browser();

    @BeforeEach
    void open() {
        browser = provider.browser();
    }

    @AfterAll
    void stop() {
        provider.close();
    }

    @Test
    void the_page_says_in_french_that_these_are_demonstration_accounts_and_lists_them()
            throws Exception {
        assertThat(Tokens.location(Tokens.authorize(browser)).getPath()).isEqualTo("/connexion");

        var page = browser.get("/connexion").body();

        assertThat(page)
                .contains("<html lang=\"fr\">", "Ces comptes sont fictifs.")
                .contains("<code>ana</code>", "Bruno Démonstration", "for=\"username\"")
                .containsOnlyOnce("<h1")
                .doesNotContain("<script", "style=", "th:", RunningProvider.PASSWORD)
                .doesNotContain(RunningProvider.ANA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/connexion", "/nulle-part", "/oauth2/authorize", "/oauth2/jwks"})
    void every_answer_forbids_scripts_frames_and_foreign_forms(String address) throws Exception {
        var headers = browser.get(address).headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .endsWith("form-action 'self' http://127.0.0.1:8080 http://localhost:8080")
                .doesNotContain("unsafe", "script-src");
        assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void a_login_changes_the_session_and_its_cookie_is_kept_from_scripts() throws Exception {
        var before = browser.get("/connexion").headers().firstValue("Set-Cookie").orElse("");

        var after =
                browser.logIn("ana", RunningProvider.PASSWORD)
                        .headers()
                        .firstValue("Set-Cookie")
                        .orElse("");

        assertThat(after)
                .startsWith("DEMO_IDENTITY_SESSION=")
                .contains("HttpOnly", "SameSite=Lax")
                .isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"autre", "", "secret de la porte"})
    void another_password_lets_nobody_in(String password) throws Exception {
        var answer = browser.logIn("ana", password);

        assertThat(Tokens.location(answer).getPath()).isEqualTo("/connexion");
        assertThat(Tokens.location(answer).getQuery()).isEqualTo("echec=true");
        assertThat(browser.get("/connexion?echec=true").body()).contains("role=\"alert\"");
        assertThat(Tokens.location(Tokens.authorize(browser)).getPath()).isEqualTo("/connexion");
    }

    @Test
    void a_wrong_password_is_in_the_security_log_without_what_was_typed() throws Exception {
        var log = (Logger) LoggerFactory.getLogger("avenant.security");
        var written = new ListAppender<ILoggingEvent>();
        written.start();
        log.addAppender(written);
        try {
            browser.logIn("typed-as-login", "typed-as-password");
        } finally {
            log.detachAppender(written);
        }

        assertThat(written.list).hasSize(1);
        assertThat(written.list.getFirst().getKeyValuePairs().toString())
                .contains("event=\"login-failed\"", "actor=\"public\"")
                .doesNotContain("typed");
    }

    @Test
    void a_login_form_of_somebody_else_is_refused() throws Exception {
        var answer =
                browser.post(
                        "/connexion",
                        Map.of("username", "ana", "password", RunningProvider.PASSWORD));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void too_many_wrong_passwords_are_refused_unread_and_right_ones_do_not_count()
            throws Exception {
        try (var strict =
                RunningProvider.start("avenant.demo-identity.wrong-passwords-a-minute=2")) {
            for (var right = 0; right < 3; right++) {
                assertThat(strict.browser().logIn("ana", RunningProvider.PASSWORD).statusCode())
                        .isEqualTo(302);
            }
            strict.browser().logIn("ana", "autre");
            strict.browser().logIn("ana", "encore un autre");
            strict.browser().logIn("nobody", "autre");
            strict.browser().logIn("nobody else", "autre");
            strict.browser().logIn("no third", "autre");

            assertThat(strict.browser().logIn("bruno", RunningProvider.PASSWORD).statusCode())
                    .isEqualTo(302);
            assertThat(strict.browser().logIn("no fourth", "autre").statusCode()).isEqualTo(429);
            var answer = strict.browser().logIn("ana", RunningProvider.PASSWORD);

            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValue("Retry-After")).contains("60");
            assertThat(answer.body()).contains("Trop de mots de passe");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8081/login/oauth2/code/avenant",
                "http://127.0.0.1/login/oauth2/code/avenant",
                "http://127.0.0.1:8080/login/oauth2/code/avenant/",
                "http://127.0.0.1:8080/login/oauth2/code/avenant?a=b",
                "http://127.0.0.1:8080/login/oauth2/code/avenant#a",
                "http://127.0.0.1:8080/login/oauth2/code/Avenant",
                "http://127.0.0.1:8080/login/oauth2/code/",
                "HTTP://127.0.0.1:8080/login/oauth2/code/avenant",
                "https://127.0.0.1:8080/login/oauth2/code/avenant",
                "http://127.0.0.2:8080/login/oauth2/code/avenant",
                "http://[::1]:8080/login/oauth2/code/avenant",
                "http://a@127.0.0.1:8080/login/oauth2/code/avenant"
            })
    void a_code_is_sent_to_an_address_that_is_registered_letter_by_letter(String elsewhere)
            throws Exception {
        browser.logIn("ana", RunningProvider.PASSWORD);
        var asked = Tokens.authorization();
        asked.put("redirect_uri", elsewhere);

        var answer = browser.get("/oauth2/authorize?" + Browser.form(asked));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8081/",
                "http://127.0.0.1:8080",
                "http://127.0.0.1:8080/?a=b",
                "http://127.0.0.1:8080/a",
                "HTTP://127.0.0.1:8080/"
            })
    void a_log_out_leads_to_an_address_that_is_registered_letter_by_letter(String elsewhere)
            throws Exception {
        browser.logIn("ana", RunningProvider.PASSWORD);
        var idToken = Tokens.forPerson(browser).get("id_token").asString();

        assertThat(logOut(idToken, elsewhere).statusCode()).isEqualTo(400);
    }

    @Test
    void wrong_secrets_of_a_client_are_limited_like_passwords_and_hold_no_other_client_up()
            throws Exception {
        try (var strict =
                RunningProvider.start("avenant.demo-identity.wrong-passwords-a-minute=2")) {
            for (var right = 0; right < 3; right++) {
                assertThat(token(strict, "chargeur", "secret du chargeur")).isEqualTo(200);
            }
            assertThat(token(strict, "chargeur", "autre")).isEqualTo(401);
            assertThat(token(strict, "chargeur", "encore")).isEqualTo(401);

            assertThat(token(strict, "chargeur", "secret du chargeur")).isEqualTo(429);
            assertThat(token(strict, "observatory", "secret de la porte")).isNotEqualTo(429);
        }
    }

    private static int token(RunningProvider provider, String client, String secret)
            throws Exception {
        return provider.browser()
                .post(
                        "/oauth2/token",
                        Map.of("grant_type", "client_credentials"),
                        RunningProvider.basic(client, secret))
                .statusCode();
    }

    @Test
    void log_out_ends_the_session_and_the_refresh_token_and_leads_back_to_the_door()
            throws Exception {
        browser.logIn("ana", RunningProvider.PASSWORD);
        var tokens = Tokens.forPerson(browser);

        var answer = logOut(tokens.get("id_token").asString(), "http://127.0.0.1:8080/");

        assertThat(Tokens.location(answer)).hasToString("http://127.0.0.1:8080/");
        assertThat(Tokens.location(Tokens.authorize(browser)).getPath()).isEqualTo("/connexion");
        assertThat(Tokens.refreshed(browser, tokens).body()).contains("invalid_grant");
    }

    @Test
    void log_out_leads_nowhere_else() throws Exception {
        browser.logIn("ana", RunningProvider.PASSWORD);
        var idToken = Tokens.forPerson(browser).get("id_token").asString();

        var answer = logOut(idToken, "https://ailleurs.test/");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    private HttpResponse<String> logOut(String idToken, String to) throws Exception {
        return browser.get(
                "/connect/logout?"
                        + Browser.form(
                                Map.of("id_token_hint", idToken, "post_logout_redirect_uri", to)));
    }
}
