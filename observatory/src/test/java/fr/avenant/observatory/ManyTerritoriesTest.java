package fr.avenant.observatory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages of a register that has more territories than stand side by side. */
class ManyTerritoriesTest extends PagesOnStub {

    @BeforeEach
    void theWholeCountry() {
        reporting.on(
                "/api/v1/territories",
                200,
                IntStream.rangeClosed(1, 433)
                        .mapToObj(ManyTerritoriesTest::territory)
                        .collect(Collectors.joining(",", "{\"territories\":[", "]}")));
    }

    private static String territory(int number) {
        return """
        {"slug":"t%1$d","name":"Territoire %1$d","epci":{"siren":"241500230","name":"E"},\
        "department":{"code":"%3$s","name":"Département %3$s"},"region":{"name":"Région R%2$d"},\
        "contractCodes":[],"communes":[],"quartiers":4,"contracts":1}\
        """
                .formatted(number, number % 18, "D" + number % 25);
    }

    @Test
    void none_is_shown_before_it_is_chosen_and_all_together_are() throws Exception {
        var page = get("/").body();

        assertThat(page)
                .contains("433\u00a0territoires", "Tous les territoires", "433 en tout")
                .doesNotContain("type=\"checkbox\"");
        assertThat(askedOfReporting("/api/v1/comparisons"))
                .singleElement()
                .asString()
                .contains("epci.qpvPopulation")
                .doesNotContain("by=");
        assertThat(askedOfReporting("/api/v1/contracts")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/, D7, 18, Territoire 7<",
        "/, d%C3%A9partement d7, 18, Territoire 7<",
        "/, territoire 433, 1, Territoire 433<",
        "/, r%C3%A9gion R3, 24, Territoire 3<",
        "/comparaison, D7, 18, Territoire 7<",
        "/comparaison, territoire, 433, '373 ne sont pas montrés'"
    })
    void a_territory_is_found_by_its_name_its_department_and_its_region(
            String page, String typed, int found, String shown) throws Exception {
        var body = get(page + "?cherche-territory=" + typed.replace(" ", "+")).body();

        assertThat(body)
                .contains(
                        found + "\u00a0autre" + (found == 1 ? " résultat" : "s résultats"), shown);
        assertThat(boxes(body)).hasSize(Math.min(found, 60));
    }

    @Test
    void what_is_chosen_stays_chosen_beside_what_is_found() throws Exception {
        for (var page : List.of("/", "/comparaison")) {
            var body =
                    get(page + "?territory=t433&territory=t2&cherche-territory=territoire+433")
                            .body();

            assertThat(boxes(body))
                    .as(page)
                    .containsExactly("value=\"t433\" checked", "value=\"t2\" checked");
            assertThat(body).contains("2\u00a0cases cochées", "n’en trouve pas d’autre");
        }
    }

    @Test
    void a_comparison_of_the_country_has_no_check_box_for_each_territory() throws Exception {
        var body = get("/comparaison?measure=qpv.population").body();

        assertThat(boxes(body)).isEmpty();
        assertThat(body).contains("rien n’est écarté");
        assertThat(askedOfReporting("/api/v1/comparison"))
                .singleElement()
                .asString()
                .doesNotContain("cherche");
    }

    @Test
    void all_that_a_search_finds_are_chosen_at_once_and_given_up_at_once() throws Exception {
        var body =
                get("/comparaison?measure=qpv.population&territory=t2&cherche-territory=D7").body();

        assertThat(body)
                .contains("Cocher les 18 résultats", "territory=t2,t7,t32,t57,")
                .containsPattern(
                        "href=\"/comparaison\\?measure=qpv.population&amp;by=territory\">Tout décocher");
    }

    @Test
    void a_search_in_a_page_of_few_territories_changes_nothing() throws Exception {
        answer("/territories", "territories");

        assertThat(boxes(get("/comparaison?cherche-territory=zzz").body())).hasSize(2);
    }

    @Test
    void quartiers_of_the_country_are_looked_for_in_the_same_way() throws Exception {
        reporting.on(
                "/api/v1/comparison",
                200,
                file("comparison")
                        .replace("\"by\": [", "\"by\": [\"quartier\", ")
                        .replaceFirst(
                                "(?s)\"cells\": \\[.*\\]",
                                IntStream.rangeClosed(1, 1609)
                                        .mapToObj(
                                                """
                                                {"territory":"t1","quartier":"q%d","status":"value","value":"1","unit":"inhabitants"}\
                                                """
                                                        ::formatted)
                                        .collect(Collectors.joining(",", "\"cells\":[", "]"))));

        assertThat(get("/comparaison?by=territory,quartier").body())
                .contains("1\u202f609 en tout")
                .doesNotContain("name=\"quartier\"");
        assertThat(
                        get("/comparaison?by=territory,quartier&quartier=q5&cherche-quartier=q1609")
                                .body())
                .contains("value=\"q5\" checked", "value=\"q1609\"")
                .doesNotContain("value=\"q1608\"");
    }

    private static List<String> boxes(String page) {
        return Pattern.compile(
                        "type=\"checkbox\" name=\"territory\" (value=\"t?[^\"]*\"( checked)?)")
                .matcher(page.replace("=\"checked\"", ""))
                .results()
                .map(it -> it.group(1))
                .toList();
    }

    @Test
    void those_that_are_chosen_stand_side_by_side_in_the_order_of_the_choice() throws Exception {
        var page = get("/?territory=t433&territory=t2").body();

        assertThat(page.indexOf("data-column=\"Territoire 433\""))
                .isPositive()
                .isLessThan(page.indexOf("data-column=\"Territoire 2\""));
        assertThat(page).doesNotContain("data-column=\"Territoire 3\"");
        assertThat(askedOfReporting("/api/v1/comparisons"))
                .hasSize(2)
                .anyMatch(it -> it.contains("territory=t433,t2"));
        assertThat(askedOfReporting("/api/v1/contracts"))
                .singleElement()
                .asString()
                .contains("t433");
    }

    @Test
    void more_than_fit_are_not_shown_and_that_is_said() throws Exception {
        var chosen =
                IntStream.rangeClosed(1, 8)
                        .mapToObj(it -> "t" + it)
                        .collect(Collectors.joining(","));

        var page = get("/?territory=" + chosen).body();

        assertThat(page)
                .contains("data-column=\"Territoire 6\"", "2\u00a0territoires choisis")
                .doesNotContain("data-column=\"Territoire 7\"");
    }

    @Test
    void one_that_is_not_there_is_named_and_not_passed_over() throws Exception {
        var answer = get("/?territory=nowhere");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Aucun territoire du registre", "nowhere");
    }
}
