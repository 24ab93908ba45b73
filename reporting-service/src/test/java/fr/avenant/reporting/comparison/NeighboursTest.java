package fr.avenant.reporting.comparison;

import static fr.avenant.reporting.scenario.Facts.document;
import static fr.avenant.reporting.scenario.Facts.source;
import static fr.avenant.reporting.scenario.Facts.territory;
import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.contracts.DomainEvent;
import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Quantity;
import fr.avenant.contracts.territory.Statistic;
import fr.avenant.contracts.territory.StatisticEvent.StatisticPublished;
import fr.avenant.reporting.scenario.Answer;
import fr.avenant.reporting.scenario.Publisher;
import fr.avenant.reporting.scenario.RunningReporting;
import fr.avenant.reporting.scenario.SharedService;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What a territory says of what belongs to another one changes neither its figures nor its names.
 */
@ExtendWith(SharedService.class)
class NeighboursTest {

    private final Publisher publisher;
    private final RunningReporting reporting;

    NeighboursTest(Publisher publisher, RunningReporting reporting) {
        this.publisher = publisher;
        this.reporting = reporting;
    }

    @Test
    void a_figure_about_a_commune_of_another_territory_is_nowhere_in_its_figure() {
        publisher.publishAll(
                territory("near"),
                territory("far"),
                document("near.insured", "Assurés", true),
                insured("far", "spoof", "commune", "near.near", "NOM DETOURNE", "1"),
                insured("near", "own", "commune", "near.near", "Near", "17183"));

        for (var by : new String[] {"commune,year", "year", "territory,commune,year"}) {
            var answer = ask("by=" + by + "&commune=near.near");
            assertThat(answer.json().toString()).as(by).doesNotContain("NOM DETOURNE");
            assertThat(values(answer)).as(by).contains("17183").doesNotContain("17184", "1");
        }
        var cell = ask("by=commune,year&commune=near.near").json();
        assertThat(cell.at("/members/commune/near.near").asString()).isEqualTo("Near");
    }

    @Test
    void a_further_coordinate_is_no_way_round() {
        publisher.publishAll(
                territory("beside"),
                territory("besides"),
                new StatisticPublished(
                        "statistic:besides.spoof",
                        new Statistic(
                                "besides",
                                "commune.insured",
                                new Statistic.Subject(
                                        Statistic.Kind.COUNTRY, "besides.france", null, null),
                                2019,
                                Quantity.measured("1"),
                                "insured",
                                null,
                                null,
                                Map.of("commune", "beside.beside")),
                        Effective.since("2019"),
                        source("near.insured")),
                insured("beside", "own", "commune", "beside.beside", "Beside", "500"));

        var answer = ask("by=year&commune=beside.beside");

        assertThat(values(answer)).containsExactly("500");
    }

    @Test
    void what_territories_say_of_something_of_nobodys_stands_apart_and_names_it_only_together() {
        publisher.publishAll(
                territory("one"),
                territory("other"),
                insured("one", "shared", "commune", "commune-of-nobody", "Un nom", "10"),
                insured("other", "shared", "commune", "commune-of-nobody", "Un autre nom", "20"));

        var answer = ask("by=commune,year&commune=commune-of-nobody&territory=one,other");

        assertThat(values(answer)).containsExactly("10", "20");
        assertThat(answer.json().at("/members/commune/commune-of-nobody").asString())
                .isEqualTo("commune-of-nobody");
    }

    private static Stream<String> values(Answer answer) {
        return answer.json()
                .path("cells")
                .valueStream()
                .filter(cell -> cell.has("value"))
                .map(cell -> cell.path("value").asString());
    }

    private Answer ask(String question) {
        reporting.awaitAll(publisher);
        return reporting.get("/api/v1/comparison?measure=commune.insured&" + question);
    }

    private static DomainEvent insured(
            String territory, String id, String kind, String code, String name, String value) {
        return new StatisticPublished(
                "statistic:" + territory + "." + id,
                new Statistic(
                        territory,
                        "commune.insured",
                        new Statistic.Subject(
                                Statistic.Kind.valueOf(kind.toUpperCase(java.util.Locale.ROOT)),
                                code,
                                name,
                                null),
                        2019,
                        Quantity.measured(value),
                        "insured",
                        null,
                        null,
                        Map.of()),
                Effective.since("2019"),
                source("near.insured"));
    }
}
