package fr.avenant.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.contracts.DomainEvent;
import fr.avenant.contracts.EventJson;
import fr.avenant.reporting.readtable.FactRow;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whether the source prints the year of a figure, in the examples of all events. */
class YearInferredTest {

    static List<Class<? extends DomainEvent>> events() {
        return ApprovedRows.events();
    }

    @ParameterizedTest
    @MethodSource("events")
    void what_stands_beside_a_year_decides(Class<? extends DomainEvent> event) {
        assertThat(dated(event, "printed", "inferred"))
                .allMatch(fact -> fact.yearInferred() || isReported(fact));
        assertThat(dated(event, "inferred", "printed"))
                .allMatch(fact -> !fact.yearInferred() || isReported(fact));
    }

    @ParameterizedTest
    @MethodSource("events")
    void without_that_the_effective_dates_decide(Class<? extends DomainEvent> event) {
        assertThat(dated(event, "inferred", null)).allMatch(FactRow::yearInferred);
        assertThat(dated(event, "printed", null)).noneMatch(FactRow::yearInferred);
    }

    @Test
    void figures_of_all_kinds_that_have_years_are_among_them() {
        assertThat(
                        events().stream()
                                .flatMap(event -> dated(event, "printed", null).stream())
                                .map(FactRow::measure)
                                .distinct())
                .contains(
                        "qpv.population",
                        "indicator.value",
                        "tfpb.expense",
                        "funding.envelope",
                        "funding.action",
                        "post.funding");
    }

    /** Its year is that of its period, beside which nothing stands. */
    private static boolean isReported(FactRow fact) {
        return fact.measure().equals("indicator.value");
    }

    private static List<FactRow> dated(
            Class<? extends DomainEvent> event, String effective, @Nullable String yearBasis) {
        var json =
                (ObjectNode)
                        EventJson.canonicalMapper()
                                .readTree(EventJson.write(ApprovedRows.example(event)));
        if (json.get("effective") instanceof ObjectNode dates) {
            dates.put("basis", effective);
        }
        var content = json.path("content");
        if (content instanceof ObjectNode post && post.has("posts")) {
            post.putArray("funding")
                    .addObject()
                    .put("funder", "organisation:etat")
                    .put("amountEuros", "1.00");
        }
        tell(content, yearBasis);
        tell(content.path("scope"), yearBasis);
        content.path("funding").valueStream().forEach(share -> tell(share, yearBasis));
        var changed =
                (DomainEvent)
                        EventJson.read(
                                EventJson.canonicalMapper().writeValueAsBytes(json),
                                event.asSubclass(Record.class));
        return Projection.of(changed, "anywhere").facts().stream()
                .filter(fact -> Objects.nonNull(fact.year()))
                .toList();
    }

    /** Whoever has no year passes over it. */
    private static void tell(JsonNode node, @Nullable String yearBasis) {
        if (node instanceof ObjectNode object) {
            object.put("year", 2020);
            object.remove("yearBasis");
            if (yearBasis != null) {
                object.put("yearBasis", yearBasis);
            }
        }
    }
}
