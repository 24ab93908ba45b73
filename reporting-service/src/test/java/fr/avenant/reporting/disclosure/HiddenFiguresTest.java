package fr.avenant.reporting.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.reporting.scenario.Publisher;
import fr.avenant.reporting.scenario.RunningReporting;
import fr.avenant.reporting.scenario.SharedService;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * What the public is told of a territory whose figures are mostly too small, by whatever question
 * at whatever position; and that it would be told the same if they were others.
 */
@ExtendWith(SharedService.class)
class HiddenFiguresTest {

    private static final List<String> QUARTIERS = List.of("nord", "sud", "est", "ouest");
    private static final Set<String> SHOWN = Set.of("0", "12");

    private static List<String> positions = List.of();

    private final RunningReporting reporting;

    HiddenFiguresTest(Publisher publisher, RunningReporting reporting) {
        this.reporting = reporting;
        reporting.awaitFindings(publisher);
    }

    @BeforeAll
    static void a_territory_with_few_people(Publisher publisher) {
        positions = QuietTerritory.publish(publisher);
    }

    @Test
    void no_sum_over_any_quartiers_at_any_position_has_a_hidden_part() {
        for (var position : positions) {
            for (var quartiers : subsets()) {
                var cells =
                        reporting
                                .getWithin(
                                        question(
                                                "by=year&quartier=%s&positions=%s"
                                                        .formatted(
                                                                String.join(",", quartiers),
                                                                position)))
                                .cells();

                assertThat(cells).as("%s at %s", quartiers, position).allSatisfy(this::isOfShown);
            }
        }
    }

    @Test
    void whoever_is_of_the_territory_is_told_the_sum() {
        var cells = reporting.getWithin(question("by=quartier,year"), QuietTerritory.T).cells();

        assertThat(cells)
                .extracting(cell -> cell.path("value").asString(""))
                .contains("3", "4", "1", "12");
    }

    @Test
    void a_total_beside_its_parts_is_not_shown() {
        assertThat(reporting.getWithin(question("by=epci,quartier,year")).text())
                .doesNotContain("\"value\":\"20\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"qpv.c2sShare", "qpv.acsShare", "qpv.acsBeneficiaries"})
    void a_share_that_gives_a_count_away_is_not_shown(String measure) {
        var cells =
                reporting
                        .getWithin(
                                "/api/v1/comparison?by=quartier,year&territory=quiet&measure="
                                        + measure)
                        .cells();

        assertThat(cells).isNotEmpty().noneMatch(cell -> cell.has("value"));
    }

    @Test
    void a_figure_of_a_measure_that_nobody_knows_is_hidden_like_others() {
        for (var page :
                List.of(
                        "/api/v1/quartiers/quiet.nord",
                        "/api/v1/documents/document:quiet.doc?limit=100")) {
            var figures =
                    reporting.getWithin(page).json().findParents("measure").stream()
                            .filter(it -> it.path("measure").asString("").equals("qpv.unknown"))
                            .filter(it -> it.has("status"))
                            .toList();

            assertThat(figures).hasSize(1).noneMatch(it -> it.has("value"));
        }
    }

    @Test
    void a_contract_shows_no_report_that_is_too_small_and_no_part_of_any() {
        var reports =
                reporting
                        .getWithin("/api/v1/contracts/quiet.cdv")
                        .json()
                        .findValues("quantity")
                        .stream()
                        .map(quantity -> quantity.path("value").asString(""))
                        .toList();
        var breakdowns =
                reporting.getWithin("/api/v1/contracts/quiet.cdv").json().findValues("breakdown");

        assertThat(reports).containsExactlyInAnyOrder("", "20", "12", "", "");
        assertThat(breakdowns).hasSize(5).allMatch(it -> it.findValues("value").isEmpty());
        assertThat(
                        reporting
                                .getWithin("/api/v1/contracts/quiet.cdv", QuietTerritory.T)
                                .json()
                                .findValues("breakdown"))
                .allMatch(it -> it.findValues("value").size() == 2);
    }

    @Test
    void checksums_are_not_for_the_public() {
        assertThat(reporting.getWithin("/api/v1/status?checksum=true").json().has("checksum"))
                .isFalse();
        assertThat(reporting.get("/api/v1/status?checksum=true").json().has("checksum")).isTrue();
    }

    @Test
    void other_hidden_figures_would_change_nothing_that_the_public_is_told() {
        try (var tables = new HiddenRows(reporting)) {
            var before = PublicAnswers.all(reporting, some());

            tables.changeWhatIsHidden();

            var after = PublicAnswers.all(reporting, some());
            assertThat(after.keySet()).isEqualTo(before.keySet());
            // Those that differ alone: all of them are too long to print.
            assertThat(after.entrySet()).filteredOn(it -> differs(it, before)).isEmpty();
            assertThat(before.toString()).contains("\"12\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fact", "entity", "indicator_report_held", "journal"})
    void without_the_mask_of_any_view_they_would(String view) {
        try (var tables = new HiddenRows(reporting)) {
            tables.unmask(view);
            var before = PublicAnswers.few(reporting);

            tables.changeWhatIsHidden();

            assertThat(PublicAnswers.few(reporting).equals(before)).isFalse();
        }
    }

    private static boolean differs(Map.Entry<String, String> told, Map<String, String> before) {
        return !told.getValue().equals(before.get(told.getKey()));
    }

    /** As many as there is patience for. */
    private static List<String> some() {
        return List.of(positions.get(2), positions.getLast());
    }

    /** Sums of what is shown are those of ouest. */
    private void isOfShown(JsonNode cell) {
        var told = new LinkedHashSet<String>();
        cell.findValues("value").forEach(value -> told.add(value.asString()));
        assertThat(SHOWN).containsAll(told);
    }

    private static List<List<String>> subsets() {
        var subsets = new ArrayList<List<String>>();
        for (var bits = 1; bits < (1 << QUARTIERS.size()); bits++) {
            var subset = new ArrayList<String>();
            for (var index = 0; index < QUARTIERS.size(); index++) {
                if ((bits & (1 << index)) != 0) {
                    subset.add(QUARTIERS.get(index));
                }
            }
            subsets.add(subset);
        }
        return subsets;
    }

    private static String question(String parameters) {
        return "/api/v1/comparison?territory=quiet&measure=%s&%s"
                .formatted(QuietTerritory.BENEFICIARIES, parameters);
    }
}
