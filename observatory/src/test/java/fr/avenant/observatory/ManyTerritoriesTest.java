package fr.avenant.observatory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The home page when the register has more territories than stand side by side. */
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
        "department":{"code":"15","name":"Cantal"},"region":{"name":"Région %2$d"},\
        "contractCodes":[],"communes":[],"quartiers":4,"contracts":1}\
        """
                .formatted(number, number % 18);
    }

    @Test
    void none_is_shown_before_it_is_chosen_and_all_together_are() throws Exception {
        var page = get("/").body();

        assertThat(page).contains("433\u00a0territoires", "Tous les territoires", "Région 17");
        assertThat(page.split("type=\"checkbox\"", -1)).hasSize(434);
        assertThat(askedOfReporting("/api/v1/comparisons"))
                .singleElement()
                .asString()
                .contains("epci.qpvPopulation")
                .doesNotContain("by=");
        assertThat(askedOfReporting("/api/v1/contracts")).isEmpty();
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
