package fr.avenant.observatory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigurePagesTest extends PagesOnStub {

    /** A page at the size of the country, compressed. */
    private static final int MOST_BYTES = 300_000;

    @Test
    void the_home_page_asks_once_for_its_figures() throws Exception {
        get("/");

        assertThat(askedOfReporting("/api/v1/comparison"))
                .singleElement()
                .asString()
                .contains("/comparisons?", "ended=included", "engagement.count", "tfpb.expense");
    }

    @Test
    void a_territory_asks_once_for_all_its_figures_at_the_moment_of_its_address() throws Exception {
        get("/territoires/aurillac?asOf=2026-11-21T10:00:00.123456Z&on=2021-01-01");

        assertThat(askedOfReporting("/api/v1/comparison"))
                .singleElement()
                .asString()
                .contains(
                        "/comparisons?",
                        "by=territory,quartier",
                        "territory=aurillac",
                        "on=2021-01-01")
                .contains("asOf=2026-11-21T10:00:00.123456Z");
        assertThat(askedOfReporting("/api/v1/territories/aurillac").getFirst())
                .contains("asOf=2026-11-21T10:00:00.123456Z", "on=2021-01-01");
    }

    @Test
    void what_is_planned_and_what_is_spent_are_two_lines_and_each_landlord_is_named()
            throws Exception {
        var page = get("/").body();
        var planned = row(page, "abattement de TFPB : prévu");
        var spent = row(page, "abattement de TFPB : dépensé");

        assertThat(planned)
                .contains("Lot Habitat", "49\u202f000,00", "Polygone", "62\u202f650,00")
                .doesNotContain("182\u202f912");
        assertThat(spent)
                .contains("Lot Habitat", "182\u202f912,00", "Polygone", "n’imprime rien de dépensé")
                .doesNotContain("245\u202f562", "62\u202f650");
        assertThat(page).doesNotContain(">Dépenses");
    }

    @Test
    void contracts_are_counted_one_by_one_with_their_periods() throws Exception {
        var page = get("/").body();

        assertThat(row(page, "Avenant au contrat de ville d’Aurillac"))
                .contains("de 2020 à 2022", ">37<")
                .containsSubsequence(
                        "Liste d&#39;indicateurs du document :",
                        ">83<",
                        "Chiffre ou suivi du texte :",
                        ">2<")
                .doesNotContain(">85<");
        assertThat(row(page, "Contrat de ville du Grand Cahors"))
                .contains("de 2015 à 2020", ">1<", ">19<", "2019, année déduite");
        assertThat(page).doesNotContain("Contrat sans chiffre");
    }

    @Test
    void money_stands_under_its_own_name_with_year_limits_and_what_it_is_for_each_inhabitant()
            throws Exception {
        var page = get("/").body();
        var envelopes = row(page, "Enveloppes et crédits annoncés");

        assertThat(envelopes)
                .containsSubsequence(
                        "Limites de Enveloppes et crédits annoncés",
                        "Crédits de l’agglomération, annuelle :",
                        "261\u202f000,00\u00a0€",
                        "année non imprimée",
                        "soit",
                        "256,89 € par habitant",
                        "Crédits de la ville, une fois :",
                        "100\u202f000,00\u00a0€",
                        "2023")
                .doesNotContain("361\u202f000", "class=\"bar\"");
        assertThat(askedOfReporting("/api/v1/comparison").getFirst())
                .contains("funding.envelopePart", "funding.renewal", "origin", "stage");
    }

    @Test
    void a_figure_without_a_printed_year_says_so() throws Exception {
        assertThat(row(get("/").body(), "Habitants des quartiers prioritaires"))
                .contains("1\u202f016", "année non imprimée");
    }

    @Test
    void what_must_be_said_of_a_figure_is_said() throws Exception {
        cells(
                """
                {"status":"value","value":"1.2","unit":"share","territory":"aurillac","latestYear":2024,"yearInferred":true,
                 "marks":["shareAboveOne"],
                 "coverage":{"territory":{"covered":3,"of":4,"missing":["cahors"]},"quartier":{"covered":1,"of":1,"missing":[]}},
                 "leftOut":[{"reason":"undated","facts":2,"value":"1664753"},{"reason":"otherYear","facts":1}]},
                {"status":"notComparable","reason":"severalUnits","unit":"share","territory":"cahors"},
                {"status":"notAvailable","reason":"partialCoverage","unit":"share","territory":"x","partial":{"value":"5","covered":2,"of":3}}\
                """);

        assertThat(get("/comparaison").body())
                .contains("2024, année déduite")
                .contains("Couvre 3 territoires sur 4 ; il manque : Grand Cahors")
                .contains("Couvre 1 quartier sur 1")
                .contains("N’en fait pas partie : 2 chiffres")
                .contains("N’en fait pas partie : un chiffre")
                .contains("plusieurs unités")
                .contains("Somme de 2 sur 3");
    }

    @Test
    void an_axis_has_one_unit() throws Exception {
        cells(
                """
                {"status":"value","value":"3","unit":"people","territory":"aurillac"},
                {"status":"value","value":"185000","unit":"euros","territory":"cahors"}\
                """);

        var page = get("/comparaison").body();

        assertThat(page.split("<figure class=\"chart\"", -1)).hasSize(3);
        assertThat(page)
                .contains("unite=people", "unite=euros")
                .contains("En personnes – sans année", "En € – sans année");
        assertThat(page).contains("185\u202f000,00\u00a0€", "3\u00a0personnes");
    }

    @Test
    void a_chart_is_on_the_page_without_any_script_and_in_words_besides() throws Exception {
        var page = get("/comparaison?mon=aurillac").body();

        assertThat(page)
                .contains("<svg", "role=\"img\"", "graphique en barres", "Ce graphique en texte")
                .contains("►\u00a0Bassin d’Aurillac", "n.d. – imprimé « n.d. »")
                .contains("En habitants – 2014")
                .doesNotContain("style=\"");
    }

    @Test
    void a_picture_is_a_file_with_its_coordinates_sources_and_permalink() throws Exception {
        var answer = get("/comparaison.svg?measure=qpv.population&mon=aurillac");

        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("image/svg+xml");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .contains("attachment", "qpv.population.svg");
        assertThat(answer.body())
                .contains("Population des quartiers – par territoire", "Vrai au 21")
                .contains("Positions des journaux", "Sources", "Avenant au contrat de ville")
                .contains("mon=aurillac", "positions=");
        assertThat(get("/comparaison.png?measure=qpv.population").headers().map())
                .hasEntrySatisfying(
                        "content-type", it -> assertThat(it).containsExactly("image/png"));
    }

    @Test
    void a_picture_of_made_up_territories_says_so() throws Exception {
        reporting.on(
                "/api/v1/comparison",
                200,
                file("comparison").replace("\"cahors\"", "\"genere-001\""));

        assertThat(get("/comparaison.svg").body()).contains("DONNÉES DE DÉMONSTRATION GÉNÉRÉES");
        reporting.on("/api/v1/comparison", 200, file("comparison"));
        assertThat(get("/comparaison.svg").body()).doesNotContain("DÉMONSTRATION");
    }

    @Test
    void there_is_no_picture_of_nothing_and_a_refused_question_stays_refused() throws Exception {
        cells("");
        assertThat(get("/comparaison.svg?unite=euros").statusCode()).isEqualTo(404);
        reporting.on("/api/v1/comparison", 400, "{\"status\":400,\"code\":\"malformed\"}");
        assertThat(get("/comparaison.png").statusCode()).isEqualTo(400);
    }

    @Test
    void quartiers_of_other_kinds_are_left_out_if_only_qpv_are_wanted() throws Exception {
        reporting.on(
                "/api/v1/quartiers",
                200,
                """
                {"quartiers":[{"id":"quartier:aurillac.marmiers","code":"aurillac.marmiers","slug":"marmiers","territory":"aurillac","name":"Marmiers","kind":"qpv"}]}
                """);
        reporting.on(
                "/api/v1/comparison",
                200,
                file("comparison")
                        .replace("\"by\": [", "\"by\": [\"quartier\", ")
                        .replaceFirst(
                                "(?s)\"cells\": \\[.*\\]",
                                """
                                "cells":[{"territory":"aurillac","quartier":"marmiers","status":"value","value":"1","unit":"people"},
                                  {"territory":"cahors","quartier":"marmiers","status":"value","value":"2","unit":"people"},
                                  {"territory":"cahors","status":"notAvailable","reason":"notReported","unit":"people"}]\
                                """));

        assertThat(get("/comparaison?by=territory,quartier").body())
                .contains("2 chiffres sur 3 cellules");
        var page = get("/comparaison?by=territory,quartier&quartiers=qpv&on=2021-01-01").body();
        assertThat(page)
                .contains("1 chiffres sur 2 cellules", "value=\"qpv\" checked")
                .contains(
                        "/comparaison.svg?measure=qpv.population&amp;by=territory,quartier&amp;on=2021-01-01&amp;unite=people&amp;quartiers=qpv");
        assertThat(askedOfReporting("/api/v1/quartiers").getFirst())
                .contains("kind=qpv", "on=2026-11-21");
    }

    @Test
    void the_country_is_readable_paged_and_small() throws Exception {
        country();
        cells(
                figures(433, i -> "\"territory\":\"t" + i + "\"")
                        + "{\"status\":\"notAvailable\",\"unit\":\"inhabitants\",\"territory\":\"t0\"}");

        var page = get("/comparaison?mon=t200").body();

        assertThat(page)
                .contains("page=2", "Page 1 sur 5", "►\u00a0234.\u00a0t200", "1 sans chiffre")
                .contains("Toutes les lignes, page par page");
        assertThat(get("/comparaison?mon=t200&page=5").body())
                .contains("Page 5 sur 5", "mon=t200&amp;page=4")
                .doesNotContain("►");
        assertThat(compressed("/comparaison?mon=t200")).isLessThan(MOST_BYTES);
        assertThat(compressed("/comparaison?page=2")).isLessThan(MOST_BYTES);
    }

    @Test
    void so_is_the_country_by_quartiers_and_by_years() throws Exception {
        country();
        reporting.on(
                "/api/v1/comparison",
                200,
                withCells(
                        file("comparison").replace("\"by\": [", "\"by\": [\"quartier\", "),
                        figures(
                                1609,
                                i ->
                                        "\"territory\":\"t%d\",\"quartier\":\"q%d\""
                                                .formatted(i % 433 + 1, i))));
        assertThat(get("/comparaison?by=territory,quartier&mon=t7").body())
                .contains("répartition des quartiers", "Page 1 sur 17", "►");
        assertThat(compressed("/comparaison?by=territory,quartier&mon=t7")).isLessThan(MOST_BYTES);

        reporting.on(
                "/api/v1/comparison",
                200,
                withCells(
                        file("comparison").replace("\"by\": [", "\"by\": [\"year\", "),
                        figures(
                                4330,
                                i ->
                                        "\"territory\":\"t%d\",\"year\":%d"
                                                .formatted(i % 433 + 1, 2015 + i % 10))));
        assertThat(get("/comparaison?by=territory,year&mon=t7").body())
                .contains("courbes par année", "autres lignes, dans le tableau", "►\u00a0t7 – ");
        assertThat(compressed("/comparaison?by=territory,year&mon=t7")).isLessThan(MOST_BYTES);
    }

    @Test
    void what_is_not_shown_to_the_visitor_is_said_and_where() throws Exception {
        comparison(
                """
                "withheld":["cahors"],"years":[2014,2019],\
                """,
                "");

        assertThat(get("/comparaison").body())
                .contains("qui ne sont pas publiés, pour Grand Cahors", "2014, 2019");
    }

    @Test
    void an_answer_by_an_old_definition_says_so() throws Exception {
        comparison("\"newestDefinition\":2,", "");

        assertThat(get("/comparaison?definition=1").body())
                .contains("suivent la définition 1", "Suivre la nouvelle");
    }

    @Test
    void the_form_keeps_what_the_address_asks_at() throws Exception {
        var page =
                get("/comparaison?measure=qpv.population&by=territory&positions=territory:12&until=territory:13&ended=included&definition=1")
                        .body();

        assertThat(page)
                .contains("name=\"positions\" value=\"territory:12\"")
                .contains("name=\"until\" value=\"territory:13\"")
                .contains("name=\"definition\" value=\"1\"")
                .containsPattern("name=\"ended\" value=\"included\" checked");
        assertThat(form(page, "class=\"ask\" action=\"/comparaison\""))
                .contains("name=\"positions\"", "name=\"until\"", "name=\"ended\"")
                .doesNotContain("name=\"definition\"");
    }

    @Test
    void the_form_keeps_the_whole_instant() throws Exception {
        assertThat(
                        get("/comparaison?measure=qpv.population&asOf=2026-11-21T10:00:00.123456Z")
                                .body())
                .containsPattern(
                        "name=\"asOf\" type=\"text\" value=\"2026-11-21T10:00:00.123456Z\"");
        assertThat(get("/comparaison?measure=qpv.population&asOf=2026-11-21").body())
                .containsPattern("name=\"asOf\" type=\"date\" value=\"2026-11-21\"");
    }

    @Test
    void an_explanation_leads_back_to_the_comparison_at_the_same_coordinates() throws Exception {
        assertThat(get("/explications/abc").body())
                .containsPattern(
                        "href=\"/comparaison\\?measure=qpv.population&amp;by=territory,quartier&amp;[^\"]*positions=[^\"]*territory:12");
    }

    @Test
    void an_explanation_says_what_each_fact_is_about_and_how_many_there_are() throws Exception {
        assertThat(get("/explications/abc").body())
                .contains("Les 3 faits enregistrés", "Les 1 premiers sont montrés", "Marmiers")
                .containsSubsequence("<dt>Producteur</dt>", "Insee, édition 2017")
                .containsSubsequence(
                        "22\u00a0versions antérieures",
                        "Les 1 dernières sont montrées",
                        "valeur :",
                        "10\u202f130",
                        "1013");
    }

    @Test
    void a_quartier_shows_every_figure_with_its_year_its_producer_and_its_source()
            throws Exception {
        var page = get("/quartiers/aurillac.marmiers").body();

        assertThat(page)
                .contains("rowspan=\"3\"", "Population des quartiers")
                .contains("Insee, édition 2017", "href=\"/documents/aurillac.perr-2020\"")
                .contains("2024, année déduite", "année non imprimée", "n.d.")
                .contains("href=\"/engagements/aurillac.perr-2020.e1\"");
    }

    @Test
    void an_indicator_leads_back_to_its_engagement_and_contract() throws Exception {
        assertThat(get("/indicateurs/aurillac.perr-2020.e1-i1").body())
                .contains("href=\"/engagements/aurillac.perr-2020.e1\">Engagement</a>")
                .contains("href=\"/contrats/aurillac.perr-2020\">Contrat</a>")
                .doesNotContain("null");
    }

    @Test
    void pages_of_the_register_load_charts_when_they_are_seen_and_lead_to_them_without_scripts()
            throws Exception {
        assertThat(get("/quartiers/aurillac.marmiers?on=2021-01-01").body())
                .contains(
                        "hx-get=\"/comparaison/graphiques?measure=qpv.population&amp;by=quartier,year&amp;territory=aurillac&amp;on=2021-01-01&amp;quartier=marmiers\"",
                        "href=\"/comparaison?measure=qpv.population&amp;by=quartier&amp;territory=aurillac&amp;on=2021-01-01\"",
                        "hx-trigger=\"intersect once\"")
                .doesNotContain("<svg");
        assertThat(get("/territoires/aurillac").body())
                .contains("À côté des autres territoires", "mon=aurillac", "by=territory,year");
        assertThat(get("/mesures").body())
                .contains("hx-get=\"/comparaison/graphiques?measure=qpv.population\"");
        reporting.on(
                "/api/v1/indicators/aurillac.perr-2020.e1-i1",
                200,
                file("indicator")
                        .replaceFirst(
                                "(?s)\"reports\": \\[(.*?)\\],\\s*\"ended\"",
                                "\"reports\": [$1,$1],\"ended\""));
        assertThat(get("/indicateurs/aurillac.perr-2020.e1-i1").body())
                .contains(
                        "/comparaison/graphiques?measure=indicator.value&amp;by=indicator,stage,year&amp;territory=aurillac&amp;indicator=aurillac.perr-2020.e1-i1");
    }

    @Test
    void a_chart_alone_has_its_text_its_files_and_an_identifier_of_its_own() throws Exception {
        var alone = get("/comparaison/graphiques?measure=qpv.population&by=territory").body();

        assertThat(alone)
                .contains("<svg", "Ce graphique en texte", "/comparaison.png?", "/comparaison.svg?")
                .doesNotContain("<html", "<form");
        assertThat(askedOfReporting("/api/v1/").stream().filter(it -> !it.contains("labels")))
                .hasSize(1);
        var other = get("/comparaison/graphiques?measure=qpv.population&by=territory,year").body();
        assertThat(idOf(alone)).isNotEqualTo(idOf(other));
        assertThat(alone.split("id=\"", -1).length)
                .isEqualTo(
                        1
                                + Pattern.compile("id=\"([^\"]*)\"")
                                        .matcher(alone)
                                        .results()
                                        .map(it -> it.group(1))
                                        .distinct()
                                        .count());
    }

    @Test
    void a_chart_of_a_refused_question_leaves_the_page_around_it_whole() throws Exception {
        reporting.on("/api/v1/comparison", 400, "{\"status\":400,\"code\":\"malformed\"}");

        var alone = get("/comparaison/graphiques?measure=qpv.population&by=territory");

        assertThat(alone.statusCode()).isEqualTo(200);
        assertThat(alone.body()).contains("Pas de graphique", "Ouvrir cette comparaison");
    }

    private static String idOf(String figure) {
        var found = Pattern.compile("<figure[^>]* id=\"([^\"]*)\"").matcher(figure);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void a_measure_is_found_by_a_word_of_its_name_or_definition() throws Exception {
        assertThat(get("/mesures?q=population").body())
                .contains("Toutes les mesures", "id=\"qpv.population\"");
        assertThat(get("/mesures?q=introuvable").body())
                .contains("0\u00a0mesure", "Aucune mesure ne répond")
                .doesNotContain("id=\"qpv.population\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POPULATION",
                "p%C3%B4pulation",
                "habitants",
                "Quartiers",
                "D%C3%89FINITION"
            })
    void a_measure_is_found_whatever_case_and_accents(String typed) throws Exception {
        reporting.on(
                "/api/v1/measures",
                200,
                file("measures").replace("Nombre d’habitants", "Définition : nombre d’habitants"));

        assertThat(get("/mesures?q=" + typed).body()).contains("id=\"qpv.population\"");
    }

    @Test
    void the_comparison_finds_measures_too_and_asks_about_them_at_the_same_coordinates()
            throws Exception {
        var page =
                get("/comparaison?measure=qpv.population&by=territory,year&on=2020-01-01&mon=cahors&cherche-measure=HABITANTS")
                        .body();

        assertThat(page)
                .contains("1\u00a0mesure trouvée")
                .contains(
                        "href=\"/comparaison?measure=qpv.population&amp;on=2020-01-01&amp;mon=cahors\"")
                .contains("Population des quartiers – 1 territoire sur 2</option>")
                .contains("name=\"by\" value=\"territory,year\"");
        assertThat(get("/comparaison?cherche-measure=introuvable").body())
                .contains("Aucune ne répond");
        assertThat(askedOfReporting("/api/v1/comparison"))
                .isNotEmpty()
                .noneMatch(it -> it.contains("cherche"));
    }

    @Test
    void measures_are_kept_to_those_of_qpv() throws Exception {
        assertThat(get("/mesures?quartiers=qpv").body()).contains("id=\"qpv.population\"");
        reporting.on(
                "/api/v1/measures",
                200,
                file("measures")
                        .replaceAll("\"coversKinds\": \\[[^\\]]*\\]", "\"coversKinds\": []"));
        assertThat(get("/mesures?quartiers=qpv&q=population").body())
                .contains("Aucune mesure ne répond", "value=\"qpv\" checked");
        assertThat(get("/mesures").body()).contains("id=\"qpv.population\"");
    }

    @Test
    void the_form_calls_what_it_keeps_by_its_name() throws Exception {
        reporting.on(
                "/api/v1/comparison",
                200,
                file("comparison")
                        .replaceFirst(
                                "\"members\": \\{",
                                "\"members\": {\"quartier\": {\"marmiers\": \"Marmiers\"},"));

        assertThat(get("/comparaison?measure=qpv.population&by=territory&quartier=marmiers").body())
                .contains("Quartier : Marmiers");
    }

    @Test
    void a_measure_says_how_many_territories_it_covers() throws Exception {
        assertThat(get("/mesures").body()).contains("1\u00a0territoire sur 2");
    }

    @ParameterizedTest
    @CsvSource({
        "/contrats/aurillac.perr-2020, /api/v1/contracts/aurillac.perr-2020",
        "/organisations, /api/v1/organisations",
        "/organisations/france-travail, /api/v1/organisations/france-travail",
        "/qualite, /api/v1/data-quality",
        "/qualite/noms, /api/v1/data-quality/names",
        "/documents, /api/v1/documents",
        "/documents/aurillac.perr-2020, /api/v1/documents/aurillac.perr-2020",
        "/quartiers/aurillac.marmiers, /api/v1/quartiers/aurillac.marmiers",
        "/engagements/aurillac.perr-2020.e1, /api/v1/engagements/aurillac.perr-2020.e1",
        "/indicateurs/aurillac.perr-2020.e1-i1, /api/v1/indicators/aurillac.perr-2020.e1-i1",
        "/territoires/aurillac, /api/v1/measures?territory=aurillac"
    })
    void a_page_of_the_register_is_about_the_moment_of_its_address(String page, String question)
            throws Exception {
        var body = get(page + "?on=2021-05-04&positions=territory:12&ended=included").body();

        assertThat(askedOfReporting(question).getFirst())
                .contains("on=2021-05-04", "positions=territory:12", "ended=included");
        assertThat(body).contains("à un autre moment que maintenant", "4\u00a0mai 2021");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?on=2021-01-01",
                "/journal?asOf=2021-01-01",
                "/mesures?ended=included",
                "/explications/abc?asOf=2021-01-01",
                "/etat?until=territory:1"
            })
    void a_page_that_is_about_now_takes_no_other_moment(String page) throws Exception {
        var answer = get(page);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("elle ne tient compte ni d&#39;une date ni de positions");
    }

    /** As many territories as the country has. */
    private static void country() throws Exception {
        reporting.on(
                "/api/v1/territories",
                200,
                IntStream.rangeClosed(1, 433)
                        .mapToObj(i ->
                                """
                                {"slug":"t%d","name":"Communauté d’agglomération du Pays %d","contractCodes":[],"communes":[]}\
                                """
                                        .formatted(i, i))
                        .collect(Collectors.joining(",", "{\"territories\":[", "]}")));
    }

    /**
     * So many figures, each of another amount.
     *
     * @param members of a figure, as JSON
     */
    private static String figures(int many, IntFunction<String> members) {
        return IntStream.rangeClosed(1, many)
                .mapToObj(i ->
                        """
                        {"status":"value","value":"%d","unit":"inhabitants",%s,"latestYear":2020,"explain":"/api/v1/explanations/%s"},\
                        """
                                .formatted(
                                        i * 7,
                                        members.apply(i),
                                        UUID.nameUUIDFromBytes(
                                                new byte[] {(byte) i, (byte) (i >> 8)})))
                .collect(Collectors.joining());
    }

    private static String withCells(String answer, String cells) {
        return answer.replaceFirst(
                "(?s)\"cells\": \\[.*\\]", "\"cells\": [" + cells.replaceFirst(",\\s*$", "") + "]");
    }

    /** The usual answer with other cells. */
    private static void cells(String cells) throws Exception {
        comparison("", cells);
    }

    /** The usual answer with more coordinates, and other cells if there are any. */
    private static void comparison(String coordinates, String cells) throws Exception {
        var usual = file("comparison");
        var changed =
                usual.replaceFirst(
                        "\"coordinates\": \\{", "\"coordinates\": {" + coordinates.strip());
        reporting.on(
                "/api/v1/comparison",
                200,
                cells.isEmpty()
                        ? changed
                        : changed.replaceFirst(
                                "(?s)\"cells\": \\[.*\\]", "\"cells\": [" + cells + "]"));
    }

    private static String row(String page, String title) {
        var start = page.indexOf(title);
        assertThat(start).as(title).isPositive();
        return page.substring(start, page.indexOf("</tr>", start));
    }

    private static String form(String page, String mark) {
        var start = page.indexOf(mark);
        return page.substring(start, page.indexOf("</form>", start));
    }
}
