package fr.avenant.observatory;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest extends PagesOnStub {

    @ParameterizedTest
    @CsvSource({
        "/, Habitants des quartiers prioritaires",
        "/comparaison, Bassin d’Aurillac",
        "/territoires, Grand Cahors",
        "/territoires/aurillac, Marmiers",
        "/contrats/aurillac.perr-2020, Réussite éducative",
        "/organisations, Caisse d’allocations familiales",
        "/organisations/france-travail, Ateliers de recherche d’emploi",
        "/qualite, Relire la colonne avec le bailleur",
        "/explications/abc, 'article 2, 5e alinéa'",
        "/journal, statistic:aurillac.marmiers.population-2014",
        "/documents, Avenant au contrat de ville",
        "/documents/aurillac.perr-2020, Total qui ne tombe pas juste",
        "/quartiers/aurillac.marmiers, QP015001",
        "/engagements/aurillac.perr-2020.e1, Caf du Cantal",
        "/indicateurs/aurillac.perr-2020.e1-i1, Réussite éducative",
        "/mesures, qpv.population",
        "/etat, territory.events",
        "/api-docs, /api/docs/territory"
    })
    void every_page_is_french_has_one_title_and_says_what_it_is_about(String page, String content)
            throws Exception {
        var answer = get(page);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("<html lang=\"fr\">", "href=\"#contenu\"", content)
                .containsOnlyOnce("<h1")
                .doesNotContain("th:", "${");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nulle-part", "/api/v1/nothing", "/actuator/health"})
    void every_answer_lets_only_our_own_scripts_run_and_nobody_frame_it(String address)
            throws Exception {
        var headers = get(address).headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
    }

    @Test
    void an_absent_figure_shows_its_mark_and_reason_and_no_zero() throws Exception {
        var row = after(get("/comparaison").body(), "Grand Cahors</th>");

        assertThat(row).contains("class=\"absent\"", "n.d.", "imprimé « n.d. »");
        assertThat(row).doesNotContainPattern(">0(,0+)?[^0-9]");
    }

    @Test
    void a_figure_leads_to_its_explanation_and_that_to_document_and_event() throws Exception {
        assertThat(get("/").body()).contains("href=\"/explications/abc\"");
        assertThat(get("/explications/abc").body())
                .contains(
                        "href=\"/documents/aurillac.perr-2020\"",
                        "href=\"/journal?subject=statistic:aurillac.marmiers.population-2014#0dda6d53-2e12-4c88-9c35-63c12e0696e5\"",
                        "173ee9953694c97fd7ef322d1eb00bccf2b1141e6752897cba7e43c11cea541f");
    }

    @Test
    void the_permalink_is_the_page_with_the_positions_of_the_answer_and_files_have_them_too()
            throws Exception {
        assertThat(get("/comparaison").body())
                .contains(
                        "href=\"/comparaison?measure=qpv.population&amp;by=territory&amp;on=2026-11-21&amp;geography=as-was&amp;definition=1&amp;positions=engagement:-1,programmation:-1,territory:12\"",
                        "territory:12&amp;format=csv\"",
                        "territory:12&amp;format=csv-fr\"",
                        ">CSV pour Excel</a>",
                        "territory:12&amp;format=xlsx\"",
                        "territory:12&amp;format=geojson\"",
                        "territory:12&amp;format=sdmx-json\"");
    }

    @Test
    void a_refused_question_keeps_its_form_and_says_what_is_wrong() throws Exception {
        reporting.on(
                "/api/v1/comparison",
                400,
                "{\"status\":400,\"code\":\"dimension-unknown\",\"given\":\"zz\",\"known\":\"territory, year\"}");

        var answer = get("/comparaison?measure=qpv.population&by=zz");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains(
                        "Cette mesure n’a pas cette dimension.",
                        "territory, year",
                        "id=\"question\"");
    }

    @Test
    void what_is_not_recorded_is_a_404_page_in_the_frame_of_all_pages() throws Exception {
        var answer = get("/territoires/nulle-part");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Cette page n’existe pas", "class=\"masthead\"");
        assertThat(get("/nulle-part").body()).contains("Cette page n’existe pas");
    }

    @Test
    void a_bad_parameter_is_said_in_the_words_of_the_service() throws Exception {
        reporting.on(
                "/api/v1/events", 400, "{\"status\":400,\"detail\":\"Le curseur est mal formé.\"}");

        var answer = get("/journal?after=x");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Le curseur est mal formé.");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void when_the_register_fails_or_hangs_up_the_page_says_so_and_when_to_come_back(boolean fails)
            throws Exception {
        if (fails) {
            reporting.on("/api/v1/status", 500, "{}");
        } else {
            reporting.on("/api/v1/status", HttpExchange::close);
        }

        var answer = get("/");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        assertThat(answer.body()).contains("Le registre ne répond pas");
    }

    @ParameterizedTest
    @CsvSource({
        "/, /comparisons, Grand Cahors",
        "/, /data-quality, Habitants des quartiers prioritaires",
        "/territoires/aurillac, /comparisons, Marmiers",
        "/territoires/aurillac, /measures, Marmiers",
        "/contrats/aurillac.perr-2020, /territories/aurillac, Réussite éducative",
        "/qualite, /territories, Relire la colonne avec le bailleur"
    })
    void a_part_that_fails_says_so_and_the_rest_of_the_page_goes_on(
            String page, String question, String rest) throws Exception {
        for (var status : List.of(500, 503, 400)) {
            reporting.on("/api/v1" + question, status, "{\"code\":\"answer-too-large\"}");

            var answer = get(page);

            assertThat(answer.statusCode()).as("%s %d", question, status).isEqualTo(200);
            assertThat(answer.body()).contains("Cette partie n’a pu être calculée", rest);
        }
    }

    @Test
    void a_register_that_is_in_demand_has_a_page_that_says_when_to_ask_again_and_what()
            throws Exception {
        reporting.on(
                "/api/v1/comparison",
                exchange -> {
                    exchange.getResponseHeaders().set("Retry-After", "7");
                    Backend.write(
                            exchange, 503, "{\"code\":\"busy\",\"detail\":\"Trop de questions.\"}");
                });

        var answer = get("/comparaison");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("7");
        assertThat(answer.body()).contains("très demandé", "dans 7 s", "Trop de questions.");
    }

    @ParameterizedTest
    @CsvSource({
        "/comparaison?measure=qpv.population&quartier=%00, quartier",
        "/comparaison?measure=%ED%A0%80, measure",
        "/organisations?q=%FF%FE, q",
        "/qualite?territory=%C0%80, territory"
    })
    void a_parameter_that_is_no_text_is_a_page_that_names_it(String address, String parameter)
            throws Exception {
        var answer = get(address);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("La demande n’a pas été comprise", "paramètre " + parameter);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(reporting.asked()).isEmpty();
    }

    @Test
    void a_form_of_bytes_that_are_no_text_is_refused() throws Exception {
        for (var path : List.of("/saisie", "/connexion", "/saisie/cahors/valeur")) {
            var answer =
                    send(
                            request(path)
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(BodyPublishers.ofString("%80=%FF")));

            assertThat(answer.statusCode()).as(path).isBetween(400, 499);
        }
    }

    @Test
    void a_form_whose_parts_cannot_be_told_apart_is_malformed() throws Exception {
        var answer =
                send(request("/organisations?q=a").header("Content-Type", "multipart/form-data"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("La demande n’a pas été comprise");
    }

    @Test
    void a_form_that_no_page_gave_out_is_refused_and_begins_no_session() throws Exception {
        var answer = send(request("/saisie").POST(BodyPublishers.ofString("a=b")));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void an_empty_register_has_pages_that_say_it_is_empty() throws Exception {
        reporting.on("/api/v1/territories", 200, "{\"territories\":[]}");
        reporting.on("/api/v1/documents", 200, "{\"documents\":[]}");
        reporting.on("/api/v1/measures", 200, "{\"measures\":[]}");
        reporting.on("/api/v1/events", 200, "{\"events\":[]}");
        reporting.on("/api/v1/organisations", 200, "{\"organisations\":[]}");
        reporting.on("/api/v1/data-quality", 200, "{\"rules\":[],\"counts\":{}}");

        assertThat(get("/").body()).contains("Aucun territoire n’est encore enregistré");
        assertThat(get("/documents").body()).contains("Aucun document n’est encore enregistré");
        assertThat(get("/mesures").body()).contains("encore aucune mesure");
        assertThat(get("/journal").body()).contains("Le journal est encore vide");
        assertThat(get("/organisations").body()).contains("Aucune organisation");
        assertThat(get("/qualite").body()).contains("Aucun constat");
    }

    @Test
    void while_dossiers_are_loaded_the_home_page_says_how_far_and_looks_again() throws Exception {
        reporting.on(
                "/api/v1/status",
                200,
                "{\"ready\":true,\"loading\":{\"state\":\"running\",\"done\":1234,\"total\":3000}}");

        assertThat(get("/").body())
                .contains(
                        "1\u202f234 faits sur 3\u202f000", "<progress", "hx-trigger=\"every 3s\"");
    }

    @Test
    void what_comes_from_a_source_is_text_and_never_markup() throws Exception {
        reporting.on(
                "/api/v1/documents",
                200,
                "{\"documents\":[{\"id\":\"document:x\",\"title\":\"<script>alert(1)</script>\"}]}");

        assertThat(get("/documents").body())
                .contains("&lt;script&gt;")
                .doesNotContain("<script>al");
    }

    @Test
    void assets_carry_the_hash_of_their_content_and_may_be_kept() throws Exception {
        var page = get("/").body();
        var style = page.replaceAll("(?s).*href=\"(/assets/app-[0-9a-f]{32}\\.css)\".*", "$1");

        var answer = get(style);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                .contains("max-age=31536000");
        assertThat(
                        send(request(style).header("Accept-Encoding", "gzip"))
                                .headers()
                                .firstValue("Content-Encoding"))
                .contains("gzip");
    }

    private static String after(String page, String mark) {
        var start = page.indexOf(mark) + mark.length();
        return page.substring(start, page.indexOf("</tr>", start));
    }
}
