package fr.avenant.allinone;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.testplatform.http.PublicApi;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From the dossiers to the figures that a coordinator compares. */
class ComparisonFiguresTest {

    private static final PublicApi API = RunningPlatform.get().api();

    @Test
    void every_fact_of_the_dossiers_is_accepted() {
        assertThat(RunningPlatform.get().firstLoad().refused()).isEmpty();
        assertThat(RunningPlatform.get().firstLoad().added()).isGreaterThan(1_500);
    }

    @Test
    void every_quartier_of_the_four_territories_has_its_cell() {
        var cells = cells("measure=qpv.population&by=territory,quartier,year");
        assertThat(cells).filteredOn(is("territory", "carcassonne")).hasSizeGreaterThanOrEqualTo(7);
        assertThat(one(cells, "grazailles", 2018).path("value").asString()).isEqualTo("949");
        assertThat(one(cells, "marmiers", 2014).path("value").asString()).isEqualTo("1013");
        assertThat(cells)
                .filteredOn(is("quartier", "val-vert"))
                .isNotEmpty()
                .allSatisfy(cell -> {
                    assertThat(cell.path("status").asString()).isEqualTo("notAvailable");
                    assertThat(cell.path("reason").asString()).isEqualTo("notReported");
                    assertThat(cell.has("value")).isFalse();
                });
    }

    @Test
    void what_a_sheet_prints_as_n_d_is_not_available_and_explained_by_document_and_place() {
        var cell =
                one(
                        cells(
                                "measure=qpv.c2sBeneficiaries&by=quartier,year&territory=carcassonne"),
                        "fleming-la-reille",
                        2022);
        assertThat(cell.path("status").asString()).isEqualTo("notAvailable");
        assertThat(cell.path("reason").asString()).isEqualTo("printedNotAvailable");
        var fact = API.json(cell.path("explain").asString()).path("facts").path(0);
        assertThat(fact.at("/document/id").asString()).isEqualTo("document:carcassonne.cdv-2024");
        assertThat(fact.at("/document/sha256").asString()).hasSize(64);
        assertThat(fact.path("locator").asString()).containsIgnoringCase("Fleming");
    }

    @Test
    void each_cell_of_the_population_leads_to_an_explanation() {
        for (var cell : cells("measure=qpv.population&by=territory,quartier,year")) {
            var explanation = API.json(cell.path("explain").asString());
            assertThat(explanation.at("/cell/status")).isEqualTo(cell.path("status"));
            if (cell.path("status").asString().equals("value")) {
                assertThat(explanation.at("/facts/0/locator").asString()).isNotBlank();
            }
        }
    }

    @Test
    void landlords_expenses_are_recomputed_beside_the_printed_totals() {
        var cells = cells("measure=tfpb.expense&by=landlord,year");
        var year2017 =
                cells.stream()
                        .filter(is("landlord", "lot-habitat"))
                        .filter(is("year", "2017"))
                        .findFirst()
                        .orElseThrow();
        assertThat(year2017.path("value").asString()).as(year2017.toString()).isEqualTo("43820.00");
        assertThat(year2017.at("/printed/value").asString()).isEqualTo("43819.00");
        assertThat(year2017.at("/printed/difference").asString()).isEqualTo("-1.00");
        assertThat(cells)
                .filteredOn(is("landlord", "polygone"))
                .filteredOn(is("status", "value"))
                .hasSize(4)
                .allSatisfy(cell ->
                        assertThat(cell.at("/printed/difference").asString()).isEqualTo("0.00"));
    }

    @Test
    void planned_is_not_added_to_spent() {
        var question = "measure=tfpb.expense&territory=cahors&year=2019&by=";
        assertThat(cells(question + "territory,year"))
                .singleElement()
                .satisfies(cell -> {
                    assertThat(cell.path("reason").asString()).isEqualTo("notAdditive");
                    assertThat(cell.path("over").valueStream().map(JsonNode::asString))
                            .contains("stage");
                    assertThat(cell.toString()).doesNotContain("245562");
                });
        assertThat(cells(question + "stage,year"))
                .extracting(
                        cell -> cell.path("stage").asString() + " " + cell.path("value").asString())
                .containsExactlyInAnyOrder("spent 182912.00", "planned 62650.00");
    }

    @Test
    void a_landlord_that_prints_nothing_spent_is_said_so() {
        assertThat(cells("measure=tfpb.expense&territory=cahors&year=2019&by=landlord,stage,year"))
                .filteredOn(is("landlord", "polygone"))
                .filteredOn(is("stage", "spent"))
                .singleElement()
                .satisfies(cell ->
                        assertThat(cell.path("reason").asString()).isEqualTo("notReported"));
    }

    @Test
    void inhabitants_of_the_quartiers_of_each_contract_are_known() {
        assertThat(cells("measure=epci.qpvPopulation&by=territory"))
                .extracting(cell ->
                        cell.path("territory").asString() + " " + cell.path("value").asString())
                .containsExactly(
                        "aurillac 1016",
                        "cahors 1372",
                        "carcassonne 10263",
                        "le-puy-en-velay 2617");
    }

    @Test
    void no_row_in_the_source_is_not_zero() {
        var cells =
                cells(
                        "measure=post.count&by=territory,kind,year&territory=cahors&kind=adulte-relais&year=2023");
        assertThat(cells)
                .singleElement()
                .satisfies(cell -> {
                    assertThat(cell.path("status").asString()).isEqualTo("notAvailable");
                    assertThat(cell.path("reason").asString()).isEqualTo("noRowInSource");
                });
    }

    @Test
    void signatories_stand_in_the_order_of_the_document() {
        var signatories =
                API.json("/api/v1/contracts/le-puy-en-velay.protocole-2019")
                        .at("/signature/signatories");
        assertThat(signatories).hasSize(4);
        assertThat(signatories.path(0).path("order").asInt()).isEqualTo(1);
    }

    @Test
    void every_territory_has_real_engagements_and_indicators() {
        assertThat(cells("measure=engagement.count&by=territory&ended=included"))
                .hasSize(4)
                .allSatisfy(
                        cell -> assertThat(cell.path("value").asInt()).isGreaterThanOrEqualTo(10));
        assertThat(cells("measure=indicator.count&by=territory&ended=included"))
                .hasSize(4)
                .allSatisfy(
                        cell -> assertThat(cell.path("value").asInt()).isGreaterThanOrEqualTo(10));
    }

    @Test
    void the_four_events_that_the_platform_is_known_for_come_from_real_facts() {
        for (var type :
                List.of(
                        "EngagementSigned",
                        "ActionFunded",
                        "IndicatorReported",
                        "QuartierGeographyUpdated")) {
            assertThat(API.json("/api/v1/events?type=" + type + "&limit=1").path("events"))
                    .as(type)
                    .hasSize(1);
        }
    }

    private static List<JsonNode> cells(String question) {
        var cells = new ArrayList<JsonNode>();
        API.json("/api/v1/comparison?" + question).path("cells").forEach(cells::add);
        return cells;
    }

    private static JsonNode one(List<JsonNode> cells, String quartier, int year) {
        return cells.stream()
                .filter(is("quartier", quartier))
                .filter(is("year", Integer.toString(year)))
                .findFirst()
                .orElseThrow();
    }

    private static Predicate<JsonNode> is(String field, String value) {
        return cell -> cell.path(field).asString("").equals(value);
    }
}
