package fr.avenant.demoidentity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(Lifecycle.PER_CLASS)
class TokensTest {

    private final RunningProvider provider = RunningProvider.start();
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
    void an_access_token_is_for_the_services_five_minutes_long_and_says_actor_and_scope_only()
            throws Exception {
        browser.logIn("ana", RunningProvider.PASSWORD);

        var token = Tokens.forPerson(browser).get("access_token");

        assertThat(Tokens.header(token).get("alg").asString()).isEqualTo("RS256");
        var claims = Tokens.claims(token);
        assertThat(claims.get("iss").asString()).isEqualTo(RunningProvider.ISSUER);
        assertThat(claims.get("aud").asString()).isEqualTo("avenant");
        assertThat(claims.get("sub").asString()).isEqualTo(RunningProvider.ANA);
        assertThat(claims.get("scope").toString()).contains("avenant:read", "avenant:write");
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(300);
        assertThat(claims.toString()).doesNotContainIgnoringCase("ana d").doesNotContain("\"ana");
    }

    @Test
    void an_id_token_is_for_the_door_and_has_a_name() throws Exception {
        browser.logIn("ana", RunningProvider.PASSWORD);

        var claims = Tokens.claims(Tokens.forPerson(browser).get("id_token"));

        assertThat(claims.get("aud").asString()).isEqualTo("observatory");
        assertThat(claims.get("sub").asString()).isEqualTo(RunningProvider.ANA);
        assertThat(claims.get("name").asString()).isEqualTo("Ana Démonstration");
        assertThat(claims.get("nonce").asString()).isEqualTo("unique");
    }

    @Test
    void a_refresh_token_is_good_once() throws Exception {
        browser.logIn("ana", RunningProvider.PASSWORD);
        var first = Tokens.forPerson(browser);

        var second = Tokens.refreshed(browser, first);

        assertThat(second.statusCode()).isEqualTo(200);
        var token = Tokens.read(second).get("access_token");
        assertThat(Tokens.claims(token).get("aud").asString()).isEqualTo("avenant");
        assertThat(Tokens.refreshed(browser, first).body()).contains("invalid_grant");
        assertThat(Tokens.refreshed(browser, Tokens.read(second)).statusCode()).isEqualTo(200);
    }

    @Test
    void a_machine_gets_a_token_of_its_own_actor_with_its_secret() throws Exception {
        var answer = machine("avenant:write", "secret du chargeur");

        var claims = Tokens.claims(Tokens.read(answer).get("access_token"));
        assertThat(claims.get("sub").asString()).isEqualTo(RunningProvider.LOADER);
        assertThat(claims.get("aud").asString()).isEqualTo("avenant");
        assertThat(claims.get("scope").toString()).isEqualTo("[\"avenant:write\"]");
    }

    @Test
    void a_machine_gets_nothing_with_another_secret_or_beyond_its_scopes() throws Exception {
        assertThat(machine("avenant:write", "autre").body()).contains("invalid_client");
        assertThat(machine("avenant:operate", "secret du chargeur").body())
                .contains("invalid_scope");
    }

    @ParameterizedTest
    @CsvSource({
        "redirect_uri, https://ailleurs.test/login/oauth2/code/avenant",
        "client_id, inconnu"
    })
    void a_code_goes_to_nobody_but_the_door(String parameter, String value) throws Exception {
        browser.logIn("ana", RunningProvider.PASSWORD);
        var request = Tokens.authorization();
        request.put(parameter, value);

        var answer = browser.get("/oauth2/authorize?" + Browser.form(request));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        assertThat(answer.body()).contains("Connexion impossible");
    }

    @Test
    void no_code_is_given_without_proof_of_who_will_redeem_it() throws Exception {
        browser.logIn("ana", RunningProvider.PASSWORD);
        var request = Tokens.authorization();
        request.remove("code_challenge");
        request.remove("code_challenge_method");

        var answer = browser.get("/oauth2/authorize?" + Browser.form(request));

        assertThat(Tokens.location(answer).getQuery())
                .contains("error=invalid_request")
                .doesNotContain("code=");
    }

    private HttpResponse<String> machine(String scope, String secret) throws Exception {
        return browser.post(
                "/oauth2/token",
                Map.of("grant_type", "client_credentials", "scope", scope),
                RunningProvider.basic("chargeur", secret));
    }
}
