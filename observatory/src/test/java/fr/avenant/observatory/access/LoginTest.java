package fr.avenant.observatory.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.observatory.Backend;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginTest extends DoorTest {

    @Test
    void the_public_reads_without_a_session() throws Exception {
        var page = browser.get(PUBLIC_PAGE);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(page.body())
                .contains("href=\"/connexion?retour=/api-docs\"", "Se connecter")
                .doesNotContain("Se déconnecter", ">Journal</a>");
    }

    @Test
    void a_login_leads_back_to_the_page_and_changes_the_session() throws Exception {
        browser.visit("/connexion");
        var before = browser.session();

        var page = browser.logInFrom("/api-docs?a=b%20c");

        assertThat(page.uri()).hasToString(door.address + "/api-docs?a=b%20c");
        assertThat(page.body())
                .contains("Ana Démonstration", "Se déconnecter")
                .doesNotContain("Se connecter", RunningDoor.ANA);
        assertThat(before).isPresent();
        assertThat(browser.session()).isPresent().isNotEqualTo(before);
    }

    @Test
    void the_session_cookie_is_kept_from_scripts_and_other_sites() throws Exception {
        var cookie = browser.get("/connexion").headers().firstValue("Set-Cookie").orElse("");

        assertThat(cookie)
                .startsWith("AVENANT_SESSION=")
                .contains("HttpOnly", "SameSite=Lax", "Path=/");
    }

    @Test
    void a_login_proves_who_redeems_its_code_and_asks_for_a_nonce() throws Exception {
        browser.get("/connexion");
        var away = browser.get("/oauth2/authorization/avenant");

        assertThat(away.headers().firstValue("Location").orElse(""))
                .startsWith(door.providerAddress + "/oauth2/authorize?")
                .contains("code_challenge_method=S256", "nonce=", "state=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://ailleurs.test/",
                "//ailleurs.test/",
                "///ailleurs.test/",
                "/\\ailleurs.test/",
                "\\\\ailleurs.test",
                "/\t/ailleurs.test",
                "/\r\nLocation: https://ailleurs.test",
                "javascript:alert(1)",
                "ailleurs.test",
                "/connexion?retour=/",
                ""
            })
    void a_login_leads_back_to_pages_of_ours_only(String wanted) throws Exception {
        var page = browser.logInFrom(wanted);

        assertThat(page.uri()).hasToString(door.address + "/");
        assertThat(page.body()).contains("Ana Démonstration");
        var again = browser.get("/connexion?retour=%2F%2Failleurs.test");
        assertThat(again.headers().firstValue("Location")).contains("/");
    }

    @Test
    void who_asks_for_more_than_is_public_logs_in_first_and_comes_back() throws Exception {
        var login = browser.visit(JOURNAL);
        assertThat(login.uri()).hasToString(door.providerAddress + "/connexion");

        var page = browser.enter(login);

        assertThat(page.uri()).hasToString(door.address + JOURNAL);
        assertThat(page.body()).contains("Journal des événements");
    }

    @Test
    void a_part_of_a_page_that_a_script_fetches_leads_the_whole_page_to_the_login()
            throws Exception {
        var answer = browser.send(browser.request(JOURNAL).header("HX-Request", "true"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("HX-Redirect"))
                .contains("/connexion?retour=%2Fjournal%3Ftype%3Dx");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void who_is_logged_in_and_may_not_is_told_so_and_not_sent_round(int status) throws Exception {
        browser.logInFrom(PUBLIC_PAGE);
        door.reporting.on("/api/v1/events", status, "{\"code\":\"forbidden\"}");

        var page = browser.get(JOURNAL);

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("<h1>Accès refusé</h1>", "Ana Démonstration");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "code=x&state=y",
                "error=access_denied&state=y",
                "error=%3Cscript%3E&state=y",
                ""
            })
    void an_answer_that_nobody_asked_for_logs_nobody_in(String query) throws Exception {
        var page = browser.visit("/login/oauth2/code/avenant?" + query);

        assertThat(page.uri()).hasToString(door.address + "/connexion/echec");
        assertThat(page.body())
                .contains("La connexion n’a pas abouti", "Se connecter")
                .doesNotContain("<script>");
    }

    @Test
    void a_login_begun_in_one_browser_does_not_end_in_another() throws Exception {
        var victim = door.browser();
        var login = browser.visit("/connexion");
        var back = browser.enterWithoutReturning(login);

        var page = victim.visit(back);

        assertThat(URI.create(back).getPath()).isEqualTo("/login/oauth2/code/avenant");
        assertThat(page.body()).contains("La connexion n’a pas abouti");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0123456789ABCDEF0123456789ABCDEF", "../../etc/passwd", "é"})
    void a_session_that_was_made_up_is_the_public(String session) throws Exception {
        var page =
                browser.send(
                        browser.request(PUBLIC_PAGE)
                                .header("Cookie", "AVENANT_SESSION=" + session));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Se connecter");
    }

    @Test
    void a_page_fetched_for_a_session_is_kept_by_nobody() throws Exception {
        var before = browser.get(PUBLIC_PAGE).headers().firstValue("Cache-Control");
        browser.logInFrom(PUBLIC_PAGE);
        door.reporting.on(
                "/api/v1/status",
                exchange -> {
                    exchange.getResponseHeaders().set("Cache-Control", "public, max-age=60");
                    Backend.write(exchange, 200, "{}");
                });

        assertThat(before).isNotEqualTo(Optional.of("no-store"));
        for (var address : new String[] {PUBLIC_PAGE, "/nulle-part", "/api/v1/status"}) {
            assertThat(browser.get(address).headers().allValues("Cache-Control"))
                    .as(address)
                    .containsExactly("no-store");
        }
        assertThat(door.browser().get("/api/v1/status").headers().allValues("Cache-Control"))
                .containsExactly("public, max-age=60");
    }
}
