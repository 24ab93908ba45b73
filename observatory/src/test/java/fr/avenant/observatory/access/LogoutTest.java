package fr.avenant.observatory.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LogoutTest extends DoorTest {

    @Test
    void log_out_ends_the_session_here_and_at_the_provider() throws Exception {
        var page = browser.logInFrom(PUBLIC_PAGE);
        var session = browser.session().orElseThrow();

        var home = browser.post("/deconnexion", Map.of("_csrf", Browser.formToken(page)));

        assertThat(home.uri()).hasToString(door.address + "/");
        assertThat(home.body()).contains("Se connecter").doesNotContain("Ana Démonstration");
        assertThat(browser.visit("/connexion").uri())
                .hasToString(door.providerAddress + "/connexion");
        var thief =
                browser.send(
                        door.browser()
                                .request(PUBLIC_PAGE)
                                .header("Cookie", "AVENANT_SESSION=" + session));
        assertThat(thief.body()).contains("Se connecter");
    }

    @Test
    void nobody_is_logged_out_by_a_link_or_a_form_of_another_site() throws Exception {
        browser.logInFrom(PUBLIC_PAGE);

        assertThat(browser.get("/deconnexion").statusCode()).isEqualTo(404);
        var forged = browser.send(browser.posting("/deconnexion", Map.of("_csrf", "devine")));

        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.body()).contains("<h1>Accès refusé</h1>");
        assertThat(browser.get(PUBLIC_PAGE).body()).contains("Ana Démonstration");
    }
}
