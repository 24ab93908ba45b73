package fr.avenant.observatory;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import fr.avenant.observatory.Backend.Asked;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ValueFormTest extends PagesOnStub {

    private static final String FORM = "/saisie/aurillac.perr-2020/valeur";
    private static final String REPORTS = "/api/v1/indicator-reports";
    private static final String INDICATOR = "indicator:aurillac.perr-2020.e001-i1";

    @BeforeEach
    void acceptFromContributor() {
        engagement
                .on("/api/v1/identity", 200, contributor("aurillac"))
                .on(REPORTS, 201, "{\"id\":\"x\",\"events\":[],\"version\":0}");
    }

    @Test
    void contributors_begin_with_the_contracts_of_their_territories() throws Exception {
        assertThat(get("/saisie").body())
                .contains("Protocole d’engagements 2020-2022", FORM)
                .doesNotContain("Grand Cahors")
                .containsOnlyOnce("<h1");
    }

    @Test
    void who_is_no_contributor_sees_no_form() throws Exception {
        engagement.on("/api/v1/identity", 200, "{\"roles\":[{\"role\":\"auditor\"}]}");

        assertThat(get("/saisie").statusCode()).isEqualTo(403);
        assertThat(get(FORM).statusCode()).isEqualTo(403);
        assertThat(get(FORM).body()).contains("Accès refusé");
    }

    @Test
    void the_public_is_asked_who_it_is_and_brought_back() throws Exception {
        engagement.on("/api/v1/identity", 401, "{\"status\":401,\"code\":\"unauthenticated\"}");

        var answer = get(FORM);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .contains("/connexion?retour=", "valeur");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,", "%C3%A9"})
    void an_address_that_fits_into_no_header_leads_to_the_login_all_the_same(String piece)
            throws Exception {
        engagement.on("/api/v1/identity", 401, "{\"status\":401,\"code\":\"unauthenticated\"}");
        for (var length : List.of(600, 1_900, 4_000, 6_000)) {
            var query = piece.repeat(length / piece.length());

            var answer = get(FORM + "?territory=" + query);

            assertThat(answer.statusCode()).as("%d times %s", length, piece).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElseThrow())
                    .contains("/connexion?retour=");
        }
    }

    @Test
    void a_value_is_recorded_as_it_was_filled_in_and_named_on_the_next_page() throws Exception {
        var form = filledIn(get(FORM));

        var answer = post(form);

        assertThat(answer.statusCode()).isEqualTo(302);
        var sent = command();
        assertThat(sent.headers()).containsEntry("Idempotency-key", form.get("key"));
        var body = json(sent);
        assertThat(body.at("/id").asString())
                .isEqualTo("indicator-report:aurillac." + form.get("key"));
        assertThat(body.at("/content"))
                .isEqualTo(
                        tree(
                                """
                                {"territory": "aurillac", "indicator": "%s", "stage": "reported",
                                 "period": {"from": "2024", "to": "2024-06-30"},
                                 "quartier": "quartier:aurillac.marmiers",
                                 "quantity": {"kind": "measured", "value": "1234.5"}, "unit": "pupils"}\
                                """
                                        .formatted(INDICATOR)));
        assertThat(body.at("/source"))
                .isEqualTo(
                        tree(
                                "{\"document\":\"document:aurillac.perr-2020\",\"locator\":\"article 5\"}"));
        assertThat(get(FORM).body())
                .contains("Valeur enregistrée : « Élèves suivis », Atteint", "1\u202f234,5");
    }

    @Test
    void absence_is_sent_as_such_and_never_as_a_zero() throws Exception {
        var form = filledIn(get(FORM));
        form.putAll(Map.of("kind", "notAvailable", "value", "", "document", "", "locator", ""));

        post(form);

        var body = json(command());
        assertThat(body.at("/content/quantity")).isEqualTo(tree("{\"kind\":\"notAvailable\"}"));
        assertThat(body.at("/source")).isEqualTo(tree("{\"system\":\"saisie-observatoire\"}"));
    }

    @Test
    void what_comes_from_no_page_of_ours_is_refused_and_reaches_no_service() throws Exception {
        var form = filledIn(get(FORM));
        form.remove("_csrf");

        assertThat(post(form).statusCode()).isEqualTo(403);
        assertThat(commands()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "/content/period/to, to",
        "/content/indicator, indicator",
        "/content/quantity/value, value",
        "/effective/from, from",
        "/source/locator, locator",
        "/content/unit, unit"
    })
    void a_refusal_is_said_beside_its_field_and_what_was_filled_in_stays(
            String location, String field) throws Exception {
        engagement.on(
                REPORTS,
                400,
                "{\"status\":400,\"code\":\"malformed\",\"location\":\"%s\"}".formatted(location));

        var answer = post(filledIn(get(FORM)));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("role=\"alert\"", "href=\"#" + field + "\"")
                .containsOnlyOnce("aria-invalid=\"true\"")
                .containsPattern(
                        "id=\"%s\"[^>]*aria-describedby=\"%s-problem".formatted(field, field))
                .contains("<p class=\"wrong\" id=\"" + field + "-problem\"")
                .contains("value=\"30/06/2024\"", "value=\"1 234,5\"", "value=\"article 5\"")
                .containsPattern("value=\"" + INDICATOR + "\"[^>]*selected")
                .containsPattern("value=\"quartier:aurillac.marmiers\"[^>]*selected");
    }

    @Test
    void what_another_service_has_not_recorded_yet_is_said_beside_the_choice() throws Exception {
        engagement.on(
                REPORTS,
                409,
                "{\"status\":409,\"code\":\"reference-not-known-yet\",\"references\":\"quartier:aurillac.marmiers\"}");

        var answer = post(filledIn(get(FORM)));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("id=\"quartier-problem\"");
    }

    @Test
    void who_may_not_record_there_is_told_so_before_and_after_in_the_form() throws Exception {
        engagement
                .on("/api/v1/identity", 200, contributor("cahors"))
                .on(
                        REPORTS,
                        403,
                        "{\"status\":403,\"code\":\"forbidden\",\"title\":\"Accès refusé\",\"detail\":\"Pas pour ce territoire.\"}");
        var form = get(FORM);
        assertThat(form.body()).contains("pas de rôle de contribution pour ce territoire");

        var answer = post(filledIn(form));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body())
                .contains(
                        "pas le droit d’enregistrer cela pour ce territoire", "value=\"1 234,5\"");
    }

    @Test
    void a_form_that_was_recorded_and_changed_since_says_so_and_gets_a_key_of_its_own()
            throws Exception {
        engagement.on(REPORTS, 409, "{\"status\":409,\"code\":\"idempotency-key-reused\"}");
        var form = filledIn(get(FORM));

        var answer = post(form);

        assertThat(answer.body()).contains("déjà été enregistré");
        assertThat(Forms.hidden(answer, "key")).isNotEqualTo(form.get("key"));
    }

    @Test
    void a_key_that_somebody_made_up_writes_no_header() throws Exception {
        var form = filledIn(get(FORM));
        form.put("key", "a\r\nX-Forged: b");

        post(form);

        assertThat(engagement.asked())
                .allSatisfy(asked -> assertThat(asked.headers()).doesNotContainKey("X-forged"));
    }

    @Test
    void what_was_typed_comes_back_as_text_and_never_as_markup() throws Exception {
        engagement.on(REPORTS, 400, "{\"status\":400,\"code\":\"malformed\"}");
        var form = filledIn(get(FORM));
        form.put("locator", "\"><script>alert(1)</script>");

        assertThat(post(form).body()).contains("&lt;script&gt;").doesNotContain("<script>alert");
    }

    @Test
    void a_remark_is_written_beside_the_event_which_holds_what_stands_for_it() throws Exception {
        var form = filledIn(get(FORM));
        form.put("note", "Deux lignes\r\nsur la méthode");
        var notes = "/api/v1/notes/" + form.get("key");
        engagement.on(notes, 200, note(form));

        assertThat(post(form).statusCode()).isEqualTo(302);

        var written = json(asked(notes));
        assertThat(written)
                .isEqualTo(
                        tree(
                                "{\"territory\":\"aurillac\",\"text\":\"Deux lignes\\nsur la méthode\"}"));
        assertThat(json(command()).at("/content/note")).isEqualTo(tree(note(form)));
        assertThat(command().body()).doesNotContain("méthode");
    }

    @Test
    void a_form_sent_twice_with_its_remark_is_the_same_command_twice() throws Exception {
        var form = filledIn(get(FORM));
        form.put("note", "la méthode");
        engagement.on("/api/v1/notes/" + form.get("key"), exchange -> heldNote(exchange, form));

        assertThat(post(form).statusCode()).isEqualTo(302);

        assertThat(json(command()).at("/content/note")).isEqualTo(tree(note(form)));
    }

    @Test
    void a_form_that_was_recorded_with_another_remark_says_so() throws Exception {
        var form = filledIn(get(FORM));
        form.put("note", "autre chose");
        engagement.on("/api/v1/notes/" + form.get("key"), exchange -> heldNote(exchange, form));

        var answer = post(form);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("déjà été enregistré", ">autre chose</textarea>");
        assertThat(Forms.hidden(answer, "key")).isNotEqualTo(form.get("key"));
        assertThat(commands()).isZero();
    }

    @Test
    void a_remark_that_is_too_long_is_refused_beside_it() throws Exception {
        var form = filledIn(get(FORM));
        form.put("note", "</textarea><script>alert(1)</script>");
        engagement.on(
                "/api/v1/notes/" + form.get("key"),
                400,
                "{\"status\":400,\"code\":\"malformed\",\"location\":\"/text\"}");

        assertThat(post(form).body())
                .contains("id=\"note-problem\"", "&lt;/textarea&gt;")
                .doesNotContain("<script>alert");
        assertThat(commands()).isZero();
    }

    private static void heldNote(HttpExchange exchange, Map<String, String> form)
            throws IOException {
        if (exchange.getRequestMethod().equals("PUT")) {
            Backend.write(exchange, 409, "{\"status\":409,\"code\":\"note-in-use\"}");
        } else {
            Backend.write(exchange, 200, note(form).replace("{", "{\"text\":\"la méthode\","));
        }
    }

    private static String note(Map<String, String> form) {
        return "{\"ref\":\"%s\",\"commitment\":\"c0ffee\"}".formatted(form.get("key"));
    }

    private static Map<String, String> filledIn(HttpResponse<String> page) {
        return new HashMap<>(
                Map.ofEntries(
                        Map.entry("_csrf", Forms.token(page)),
                        Map.entry("key", Forms.hidden(page, "key")),
                        Map.entry("indicator", INDICATOR),
                        Map.entry("stage", "reported"),
                        Map.entry("from", "2024"),
                        Map.entry("to", "30/06/2024"),
                        Map.entry("basis", "printed"),
                        Map.entry("quartier", "quartier:aurillac.marmiers"),
                        Map.entry("kind", "measured"),
                        Map.entry("value", "1 234,5"),
                        Map.entry("unit", "pupils"),
                        Map.entry("document", "document:aurillac.perr-2020"),
                        Map.entry("locator", "article 5")));
    }

    private HttpResponse<String> post(Map<String, String> form) throws Exception {
        return send(Forms.post(request(FORM), form));
    }

    private static Asked command() {
        return asked(REPORTS);
    }

    private static Asked asked(String address) {
        return engagement.asked().stream()
                .filter(asked -> asked.address().equals(address))
                .findFirst()
                .orElseThrow();
    }

    private static long commands() {
        return engagement.asked().stream().filter(one -> one.address().equals(REPORTS)).count();
    }

    private static String contributor(String territory) {
        return "{\"roles\":[{\"role\":\"contributor\",\"territory\":\"%s\"}]}".formatted(territory);
    }

    private static JsonNode json(Asked asked) {
        return tree(asked.body());
    }

    private static JsonNode tree(String json) {
        return JsonMapper.shared().readTree(json);
    }
}
