package fr.avenant.demoidentity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the observatory does to come by tokens, and how they are read. */
final class Tokens {

    /** The pair of RFC 7636, appendix B. */
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    private static final JsonMapper JSON = new JsonMapper();

    private Tokens() {}

    /** The parameters of a proper request for a code; to be spoiled by tests. */
    static Map<String, String> authorization() {
        return new HashMap<>(
                Map.of(
                        "response_type", "code",
                        "client_id", "observatory",
                        "redirect_uri", RunningProvider.CALLBACK,
                        "scope", "openid profile avenant:read avenant:write",
                        "state", "etat",
                        "nonce", "unique",
                        "code_challenge", CHALLENGE,
                        "code_challenge_method", "S256"));
    }

    static HttpResponse<String> authorize(Browser browser) throws Exception {
        return browser.get("/oauth2/authorize?" + Browser.form(authorization()));
    }

    /** The tokens of somebody who has logged in. */
    static JsonNode forPerson(Browser browser) throws Exception {
        var back = location(authorize(browser));
        var parameters = UriComponentsBuilder.fromUri(back).build().getQueryParams();
        assertThat(parameters.getFirst("state")).isEqualTo("etat");
        var answer =
                browser.post(
                        "/oauth2/token",
                        Map.of(
                                "grant_type",
                                "authorization_code",
                                "code",
                                String.valueOf(parameters.getFirst("code")),
                                "redirect_uri",
                                RunningProvider.CALLBACK,
                                "code_verifier",
                                VERIFIER),
                        RunningProvider.door());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    static HttpResponse<String> refreshed(Browser browser, JsonNode tokens) throws Exception {
        return browser.post(
                "/oauth2/token",
                Map.of(
                        "grant_type",
                        "refresh_token",
                        "refresh_token",
                        tokens.get("refresh_token").asString()),
                RunningProvider.door());
    }

    static JsonNode read(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    static JsonNode claims(JsonNode token) {
        return part(token, 1);
    }

    static JsonNode header(JsonNode token) {
        return part(token, 0);
    }

    static URI location(HttpResponse<String> answer) {
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }

    private static JsonNode part(JsonNode token, int index) {
        var encoded = token.asString().split("\\.", -1)[index];
        return JSON.readTree(
                new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8));
    }
}
