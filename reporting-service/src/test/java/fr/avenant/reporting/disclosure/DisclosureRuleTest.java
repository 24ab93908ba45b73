package fr.avenant.reporting.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.reporting.catalogue.Measure;
import fr.avenant.reporting.catalogue.Measure.Disclosure;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When the public sees a figure, and when not. */
class DisclosureRuleTest {

    private static final Map<String, String> NORD = Map.of("quartier", "nord");
    private static final Map<String, String> SUD = Map.of("quartier", "sud");
    private static final Map<String, String> WOMEN_OF_NORD =
            Map.of("quartier", "nord", "sex", "women");

    private final List<RecordedFigure> history = new ArrayList<>();
    private final DisclosureRule rule =
            new DisclosureRule(
                    ProtectedMeasures.of(
                            List.of(
                                    measure("count", limited("people", null), null, null),
                                    measure("wide", limited("people", null), null, null),
                                    measure(
                                            "report",
                                            limited(null, List.of("indicator")),
                                            null,
                                            null),
                                    measure("share", null, "count", null),
                                    measure("ratio", null, "count", "population"),
                                    measure("population", null, null, null)),
                            unit -> !unit.equals("euros")));

    @Test
    void a_figure_below_the_minimum_is_never_shown() {
        var small = recorded("count", NORD, "4");
        var large = recorded("count", SUD, "5");

        assertThat(span(small)).isNull();
        assertThat(span(large)).isEqualTo(new PublicSpan(1, null));
    }

    @Test
    void zero_and_what_has_no_value_say_nothing_about_anybody() {
        assertThat(span(recorded("count", NORD, "0"))).isEqualTo(new PublicSpan(0, null));
        assertThat(span(recorded("count", SUD, null))).isEqualTo(new PublicSpan(1, null));
    }

    @Test
    void a_total_after_its_parts_is_never_shown_however_large_they_are() {
        recorded("count", NORD, "30");
        var total = recorded("count", Map.of(), "30");
        var otherMeasure = recorded("wide", Map.of("commune", "town"), "30");

        assertThat(span(total)).isNull();
        assertThat(span(otherMeasure)).isNull();
    }

    @Test
    void parts_after_a_total_are_never_shown() {
        recorded("count", NORD, "30");
        var women = recorded("count", WOMEN_OF_NORD, "20");
        var elsewhere = recorded("count", Map.of("quartier", "sud", "sex", "women"), "20");
        var whole = recorded("count", SUD, "30");

        assertThat(span(women)).isNull();
        assertThat(span(elsewhere)).as("nothing else tells of it yet").isNotNull();
        assertThat(span(whole)).isNull();
    }

    @Test
    void a_hidden_figure_has_its_place_in_the_grain() {
        recorded("count", NORD, "2");
        assertThat(span(recorded("count", Map.of(), "30"))).isNull();
    }

    @Test
    void another_statement_or_another_year_is_no_other_grain() {
        recorded("count", NORD, "30");
        var again = recorded("count", NORD, "31");
        var later = recorded("count", Map.of(), 2021, "60");
        var undated = recorded("count", Map.of(), null, "60");

        assertThat(span(again)).isNotNull();
        assertThat(span(later)).isNotNull();
        assertThat(span(undated)).as("it may be of the year of the parts").isNull();
    }

    @Test
    void a_figure_about_more_than_the_territory_is_never_shown() {
        for (var larger : List.of("academie", "department", "region", "country")) {
            assertThat(span(recorded("count", Map.of(larger, "15"), "3000"))).as(larger).isNull();
        }
    }

    @Test
    void a_share_is_shown_from_when_its_count_is_until_one_is_hidden() {
        var share = recorded("share", NORD, "0.3");
        assertThat(span(share)).isNull();

        recorded("count", NORD, "30");
        assertThat(span(share)).isEqualTo(new PublicSpan(1, null));

        recorded("count", NORD, "3");
        recorded("count", NORD, "30");
        assertThat(span(share)).isEqualTo(new PublicSpan(1, 2L));
        assertThat(span(recorded("share", NORD, "0.3"))).isNull();
    }

    @Test
    void a_share_that_can_be_computed_is_not_shown_as_printed() {
        recorded("count", NORD, "30");
        recorded("population", NORD, "100");

        assertThat(span(recorded("ratio", NORD, "0.3"))).isNull();
    }

    @Test
    void a_figure_in_a_unit_that_counts_nobody_is_always_shown() {
        var report =
                new RecordedFigure(
                        new FigureId(new UUID(0, 1), 0),
                        "report",
                        "euros",
                        2020,
                        Map.of("indicator", "i1"),
                        BigDecimal.ONE,
                        false,
                        "engagement",
                        0,
                        Instant.EPOCH);

        assertThat(rule.spans(List.of(report))).hasSize(1);
    }

    @Test
    void a_figure_without_what_tells_families_apart_is_never_shown() {
        assertThat(span(recorded("report", Map.of(), "30"))).isNull();
        assertThat(span(recorded("report", Map.of("indicator", "i1"), "30"))).isNotNull();
    }

    @Test
    void what_is_shown_does_not_depend_on_how_small_the_hidden_ones_are() {
        for (var seed = 0L; seed < 50; seed++) {
            var register =
                    RandomRegister.of(seed).stream()
                            .filter(it -> it.territory().equals("here"))
                            .map(RandomRegister.Version::figure)
                            .filter(it -> List.of("count", "wide").contains(it.measure()))
                            .toList();
            var others = register.stream().map(DisclosureRuleTest::otherIfSmall).toList();

            assertThat(rule.spans(others)).as("register %d", seed).isEqualTo(rule.spans(register));
        }
    }

    @Test
    void the_order_in_which_figures_come_changes_nothing() {
        recorded("count", NORD, "30");
        recorded("share", NORD, "0.3");
        recorded("count", Map.of(), "40");
        recorded("count", NORD, "3");

        assertThat(rule.spans(history.reversed())).isEqualTo(rule.spans(history));
    }

    private static RecordedFigure otherIfSmall(RecordedFigure figure) {
        var value = figure.value();
        return value == null || value.signum() == 0 || value.compareTo(BigDecimal.valueOf(5)) >= 0
                ? figure
                : new RecordedFigure(
                        figure.id(),
                        figure.measure(),
                        figure.unit(),
                        figure.year(),
                        figure.dimensions(),
                        BigDecimal.valueOf(5).subtract(value),
                        false,
                        figure.context(),
                        figure.position(),
                        figure.recordedAt());
    }

    private @Nullable PublicSpan span(RecordedFigure figure) {
        return rule.spans(history).get(figure.id());
    }

    private RecordedFigure recorded(
            String measure, Map<String, String> dimensions, @Nullable String value) {
        return recorded(measure, dimensions, 2020, value);
    }

    private RecordedFigure recorded(
            String measure,
            Map<String, String> dimensions,
            @Nullable Integer year,
            @Nullable String value) {
        var position = history.size();
        var figure =
                new RecordedFigure(
                        new FigureId(new UUID(0, position), 0),
                        measure,
                        "people",
                        year,
                        dimensions,
                        value == null ? null : new BigDecimal(value),
                        false,
                        "territory",
                        position,
                        Instant.EPOCH.plusSeconds(position));
        history.add(figure);
        return figure;
    }

    private static Disclosure limited(@Nullable String family, @Nullable List<String> within) {
        return new Disclosure(5, "a rule", null, family, within);
    }

    private static Measure measure(
            String id,
            @Nullable Disclosure disclosure,
            @Nullable String numerator,
            @Nullable String denominator) {
        return TestMeasures.measure(
                id,
                id.equals("report") ? "asIndicated" : "people",
                disclosure,
                numerator,
                denominator);
    }
}
