package fr.avenant.observatory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages of contracts, organisations and data quality say, and where they lead. */
class RegisterPagesTest extends PagesOnStub {

    private static final String CONTRACT = "/contrats/aurillac.perr-2020";
    private static final String CITIZENS = "body-aurillac.perr-2020.conseil-citoyen";

    @Test
    void an_engagement_stands_in_its_node_with_indicators_values_and_places() throws Exception {
        var node = after(get(CONTRACT).body(), "id=\"noeud-1.1\"");

        assertThat(before(node, "id=\"engagements\""))
                .contains(
                        "article 2, 2e tiret",
                        "id=\"aurillac.perr-2020.e001\"",
                        "article 5, 1er engagement",
                        "Élèves suivis",
                        "12\u00a0élèves",
                        "n.d.",
                        "href=\"/territoires/aurillac#marmiers\"")
                .doesNotContain("Chantiers d’insertion");
    }

    @Test
    void lists_can_be_taken_as_files() throws Exception {
        assertThat(get("/organisations").body())
                .contains(
                        "href=\"/api/v1/organisations?ended=included&amp;format=csv-fr\"",
                        "CSV pour Excel")
                .doesNotContain(">JSON<");
        assertThat(get(CONTRACT + "?on=2021-01-01").body())
                .contains(
                        "href=\"/api/v1/engagements?on=2021-01-01&amp;ended=included&amp;contract=contract:aurillac.perr-2020&amp;format=csv-fr\"",
                        "href=\"/api/v1/indicators?on=2021-01-01&amp;ended=included&amp;contract=contract:aurillac.perr-2020&amp;format=xlsx\"");
    }

    @Test
    void an_engagement_without_node_is_listed_by_its_pillar() throws Exception {
        var loose = after(get(CONTRACT).body(), "id=\"engagements\"");

        assertThat(before(loose, "id=\"signataires\""))
                .contains("Emploi et développement économique", "Chantiers d’insertion");
    }

    @Test
    void a_contract_shows_its_governance_evaluations_means_rules_shares_posts_and_money()
            throws Exception {
        assertThat(get(CONTRACT).body())
                .contains(
                        "id=\"" + CITIZENS + "\"",
                        "collège habitants",
                        "<td class=\"number\">6</td>",
                        "Petit quartier, ciblage difficile",
                        "Simplifier les appels à projets",
                        "1,5\u00a0équivalents temps plein",
                        "1\u202f000,00\u00a0€",
                        "25\u00a0%",
                        " en 2021 : 20\u202f071,00\u00a0€",
                        "Opération, montant approché",
                        " : 7\u202f400\u202f000,00\u00a0€",
                        "27\u202f894,00\u00a0€");
    }

    @Test
    void the_programme_of_a_landlord_stands_line_by_line_and_a_heading_is_no_action()
            throws Exception {
        var programme = after(get(CONTRACT).body(), "id=\"tfpb\"");

        assertThat(programme)
                .containsSubsequence(
                        "Polygone",
                        "2\u00a0actions",
                        "Présence de proximité",
                        "titre du tableau, et non une action",
                        "4.2.10",
                        "Gardiens du soir",
                        "2019, année déduite, prévu : ",
                        "8\u202f120,00\u00a0€",
                        "Fleurissement",
                        "Cadre de vie",
                        "non",
                        "fait en régie",
                        "Carte des périmètres",
                        "annexe 4");
        assertThat(get(CONTRACT + "?q=gardiens").body())
                .contains("1 dans les autres parties", "Gardiens du soir")
                .doesNotContain("Fleurissement");
    }

    @Test
    void a_contract_says_who_signed_as_what_and_how_its_document_has_indicators_and_envelopes()
            throws Exception {
        var page = get(CONTRACT).body();

        assertThat(page)
                .contains("signataire, préfète du Cantal")
                .containsSubsequence("Familles rencontrées", "Chiffre ou suivi du texte")
                .containsSubsequence(
                        "Crédits réservés",
                        "Annuelle",
                        "comprise dans : ",
                        "Enveloppe de l’agglomération",
                        "2021, année déduite",
                        "Crédits spécifiques");
    }

    @Test
    void an_organisation_names_what_it_was_a_part_of_and_what_is_a_part_of_it() throws Exception {
        assertThat(get("/organisations/france-travail").body())
                .containsSubsequence(
                        "A fait partie de",
                        "href=\"/organisations/etat\"",
                        "de 2010 à",
                        "déduit : la loi le dit")
                .containsSubsequence("id=\"services\"", "Agence locale", "parts=included");
    }

    @Test
    void a_contract_without_them_has_no_such_sections_nor_entries_in_its_contents()
            throws Exception {
        reporting.on(
                "/api/v1/contracts/aurillac.perr-2020",
                200,
                "{\"id\":\"contract:aurillac.perr-2020\",\"slug\":\"aurillac.perr-2020\",\"territory\":\"aurillac\",\"title\":\"Contrat\"}");

        assertThat(get(CONTRACT).body())
                .contains("Aucun cadre d’objectifs", "id=\"signataires\"")
                .doesNotContain("gouvernance", "evaluations", "id=\"moyens\"", "postes", "argent");
    }

    @Test
    void every_link_inside_the_contract_leads_to_a_place_that_is_there() throws Exception {
        var page = get(CONTRACT).body();
        var links = Pattern.compile("href=\"(?:" + CONTRACT + ")?#([^\"]+)\"").matcher(page);
        var ids = new ArrayList<String>();
        links.results().forEach(link -> ids.add("id=\"" + link.group(1) + "\""));

        assertThat(ids).hasSizeGreaterThan(10);
        assertThat(page).contains(ids);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reussite", "R%C3%89USSITE+educative"})
    void a_search_marks_what_it_finds_under_its_ancestors_and_says_how_many(String q)
            throws Exception {
        assertThat(get(CONTRACT + "?q=" + q).body())
                .contains(
                        "1\u00a0résultat</strong>",
                        "1\u00a0nœud du cadre, 0\u00a0engagement",
                        "<mark>Réussite éducative</mark>",
                        "id=\"noeud-1\"")
                .doesNotContain("Chantiers d’insertion", "Suivi des élèves", "id=\"moyens\"");
    }

    @Test
    void a_search_looks_through_the_other_sections_too() throws Exception {
        assertThat(get(CONTRACT + "?q=adulte-relais").body())
                .contains("1 dans les autres parties", "id=\"postes\"")
                .doesNotContain("id=\"gouvernance\"");
        assertThat(get(CONTRACT + "?q=27%20894").body())
                .contains("1 dans les autres parties", "id=\"argent\"")
                .doesNotContain("id=\"postes\"");
    }

    @Test
    void a_search_that_finds_nothing_says_so() throws Exception {
        assertThat(get(CONTRACT + "?q=introuvable").body()).contains("0\u00a0résultat</strong>");
    }

    @Test
    void engagements_are_kept_to_a_partner_or_a_pillar() throws Exception {
        assertThat(get(CONTRACT + "?partner=organisation:aurillac.caf").body())
                .contains("Chantiers d’insertion", "Médiation sociale")
                .doesNotContain("Suivi des élèves");
        assertThat(get(CONTRACT + "?pillar=cohesion-sociale").body())
                .contains("Suivi des élèves")
                .doesNotContain("Chantiers d’insertion");
    }

    @Test
    void organisations_are_links_where_the_register_knows_them() throws Exception {
        assertThat(get(CONTRACT).body())
                .contains("href=\"/organisations/etat\"", "href=\"/organisations/aurillac.caf\"")
                .doesNotContain("href=\"/organisations/unknown\"");
        assertThat(get("/territoires/aurillac").body())
                .contains(
                        "href=\"/organisations?territory=aurillac\"",
                        "href=\"/qualite?territory=aurillac\"");
    }

    @Test
    void a_territory_says_how_much_is_found_in_it_now_and_asks_no_rule_about_another_moment()
            throws Exception {
        assertThat(get("/territoires/aurillac").body())
                .contains(
                        "Qualité des données de ce territoire : 1\u00a0constat, dont 1\u00a0erreur");
        assertThat(askedOfReporting("/api/v1/data-quality").getLast())
                .contains("territory=aurillac", "limit=1");

        var asked = askedOfReporting("/api/v1/data-quality").size();
        assertThat(get("/territoires/aurillac?on=2021-01-01").body())
                .contains("Qualité des données de ce territoire</a>");
        assertThat(askedOfReporting("/api/v1/data-quality")).hasSize(asked);
    }

    @Test
    void an_organisation_shows_what_it_promised_in_every_territory_and_who_came_before()
            throws Exception {
        assertThat(get("/organisations/france-travail").body())
                .contains(
                        "href=\"" + CONTRACT + "#aurillac.perr-2020.e001\"",
                        "href=\"/contrats/cahors.cdv-2015#cahors.cdv-2015.e009\"",
                        "href=\"/organisations/pole-emploi\"",
                        "Pole emploi Cantal",
                        "1er\u00a0janvier 2024, loi n° 2023-1196",
                        "href=\"" + CONTRACT + "#" + CITIZENS + "\"",
                        "Médiation vers l’emploi");
    }

    @ParameterizedTest
    @ValueSource(strings = {"caf", "CAISSE", "d'allocations"})
    void organisations_are_found_by_name_and_sigle(String q) throws Exception {
        assertThat(get("/organisations?q=" + q).body())
                .contains("1\u00a0organisation<", "href=\"/organisations/aurillac.caf\"")
                .doesNotContain("href=\"/organisations/etat\"");
    }

    @Test
    void organisations_of_a_territory_are_asked_of_the_register() throws Exception {
        get("/organisations?territory=aurillac");

        assertThat(asked("/api/v1/organisations"))
                .isEqualTo("/api/v1/organisations?territory=aurillac&limit=100&ended=included");
    }

    @Test
    void a_finding_shows_both_places_what_is_printed_what_is_recomputed_and_its_rule()
            throws Exception {
        assertThat(get("/qualite").body())
                .contains(
                        "Total de la colonne 2019 de Lot Habitat",
                        "182\u202f912,00",
                        "182\u202f913,00",
                        "−1,00",
                        "annexe 2, lignes 1 à 9",
                        "href=\"/documents/aurillac.perr-2020\"",
                        "href=\"#regle-tfpb-sums\"",
                        "id=\"regle-tfpb-sums\"",
                        "href=\"/api/v1/data-quality?format=csv\"");
    }

    @Test
    void findings_are_kept_to_a_territory_a_severity_and_a_rule_and_so_is_their_csv()
            throws Exception {
        var page = get("/qualite?territory=cahors&severity=error&rule=tfpb-sums").body();

        assertThat(page)
                .contains(
                        "href=\"/api/v1/data-quality?territory=cahors&amp;severity=error&amp;rule=tfpb-sums&amp;format=csv\"");
        assertThat(asked("/api/v1/data-quality"))
                .contains("territory=cahors", "severity=error", "rule=tfpb-sums");
        assertThat(page).contains("href=\"/qualite?territory=cahors&amp;rule=names\"");
    }

    @Test
    void findings_come_by_pages_and_say_that_they_are_still_computed() throws Exception {
        var page = get("/qualite?kind=statistic&document=document:aurillac.perr-2020").body();

        assertThat(page)
                .contains(
                        "1\u00a0constat<",
                        "Constats en cours de calcul",
                        "href=\"/qualite?kind=statistic&amp;document=document:aurillac.perr-2020&amp;after=50\"",
                        "href=\"/qualite?subject=tfpb-total:aurillac.t1\"");
        assertThat(askedOfReporting("/api/v1/data-quality").getFirst())
                .contains("kind=statistic", "document=document:aurillac.perr-2020", "limit=50");
        assertThat(get("/qualite?after=50").body()).contains("Revenir au début");
    }

    @ParameterizedTest
    @CsvSource({
        "/qualite, data-quality, data-quality, Constats en cours de calcul",
        "/qualite/noms, data-quality/names, names, Liste en cours de calcul",
        "/, data-quality, data-quality, Le calcul est en cours",
        "/territoires/aurillac, data-quality, data-quality, le calcul est en cours"
    })
    void a_page_says_that_findings_are_behind_for_as_long_as_they_are(
            String page, String question, String file, String sentence) throws Exception {
        tellUntil(question, file, Map.of("territory", 13, "engagement", 3, "programmation", 4));
        assertThat(get(page).body()).contains(sentence);

        tellUntil(question, file, null);
        assertThat(get(page).body()).doesNotContain(sentence);
    }

    private static void tellUntil(
            String question, String file, @Nullable Map<String, Integer> until) throws IOException {
        var answer = answerOf(file);
        var coordinates = new LinkedHashMap<String, Object>();
        coordinates.put("on", "2026-11-21");
        coordinates.put("positions", Map.of("territory", 12, "engagement", 3, "programmation", 4));
        if (until != null) {
            coordinates.put("until", until);
        }
        answer.put("coordinates", coordinates);
        reporting.on("/api/v1/" + question, 200, json(answer));
    }

    @Test
    void what_has_several_names_is_a_list_of_its_own() throws Exception {
        assertThat(get("/qualite").body())
                .contains(
                        "La maison du projet a deux noms",
                        "href=\"/qualite/noms\"",
                        "href=\"/api/v1/data-quality/names?format=csv\"");
        assertThat(get("/qualite/noms?territory=aurillac&kind=organisation").body())
                .contains(
                        "La maison du projet a deux noms",
                        "maison des projets ; maison du projet",
                        "article 4",
                        "href=\"/api/v1/data-quality/names?territory=aurillac&amp;kind=organisation&amp;format=csv\"");
        assertThat(askedOfReporting("/api/v1/data-quality/names"))
                .anyMatch(it -> it.contains("territory=aurillac") && it.contains("limit=50"));
    }

    @Test
    void the_home_page_says_how_many_findings_there_are() throws Exception {
        assertThat(get("/").body()).contains("1\u00a0constat</a>", "dont 1\u00a0erreur");
    }

    @Test
    void a_territory_is_asked_only_for_measures_that_have_facts_there() throws Exception {
        reporting.on(
                "/api/v1/measures",
                exchange -> {
                    var query = exchange.getRequestURI().getQuery();
                    Backend.write(exchange, 200, query == null ? measure(2) : measure(0));
                });

        assertThat(get("/territoires/aurillac").body()).contains("id=\"sans-donnee\"");
        reporting
                .asked()
                .forEach(asked ->
                        assertThat(asked.address()).doesNotStartWith("/api/v1/comparison"));
    }

    private static String measure(int facts) {
        return "{\"measures\":[{\"id\":\"qpv.population\",\"label\":\"Population\",\"definitionVersion\":1,\"dimensions\":[{\"name\":\"territory\",\"adds\":true}],\"facts\":%1$d,\"territories\":{\"covered\":%1$d,\"of\":4}}]}"
                .formatted(facts);
    }

    /** The first request below a path, as it was written. */
    private static String asked(String path) {
        return reporting.asked().stream()
                .map(Backend.Asked::address)
                .filter(address -> address.startsWith(path))
                .findFirst()
                .orElse("");
    }

    private static String after(String page, String mark) {
        assertThat(page).contains(mark);
        return page.substring(page.indexOf(mark) + mark.length());
    }

    private static String before(String page, String mark) {
        assertThat(page).contains(mark);
        return page.substring(0, page.indexOf(mark));
    }
}
