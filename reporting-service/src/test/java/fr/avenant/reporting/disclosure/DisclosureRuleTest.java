package fr.avenant.reporting.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.reporting.catalogue.Measure;
import fr.avenant.reporting.catalogue.Measure.Disclosure;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
                                    measure("population", null, null, null),
                                    measure(
                                            "inhabitants",
                                            new Disclosure(null, null, "a reason", null, null),
                                            null,
                                            null)),
                            Set.of("euros")));

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
        var later = recorded("count", Map.of(), CountedPeriod.ofYear(2021), "60");
        var undated = recorded("count", Map.of(), null, "60");

        assertThat(span(again)).isNotNull();
        assertThat(span(later)).isNotNull();
        assertThat(span(undated)).as("it may be of the year of the parts").isNull();
    }

    @Test
    void a_year_after_its_parts_is_another_grain() {
        var first = recorded("count", NORD, period("2020-01", "2020-06"), "10");
        var second = recorded("count", NORD, period("2020-07", "2020-12"), "30");
        var month = recorded("count", NORD, period("2020-12", null), "7");
        var year = recorded("count", NORD, period("2020", null), "40");
        var yearByDays = recorded("count", NORD, period("2020-01-01", "2020-12-31"), "40");

        assertThat(span(first)).isNotNull();
        assertThat(span(second)).as("nobody is counted in both").isNotNull();
        assertThat(span(month)).isNull();
        assertThat(span(year)).isNull();
        assertThat(span(yearByDays)).isNull();
    }

    @Test
    void a_year_is_one_period_however_it_is_told() {
        recorded("count", NORD, period("2020", "2020"), "40");

        assertThat(span(recorded("count", NORD, period("2020-01-01", "2020-12-31"), "41")))
                .isNotNull();
    }

    @Test
    void what_adds_up_from_year_to_year_is_shown_once() {
        var until2020 = recorded("count", NORD, period("2015", "2020"), "40");
        var until2021 = recorded("count", NORD, period("2015", "2021"), "43");
        var of2021 = recorded("count", NORD, period("2021", null), "30");

        assertThat(span(until2020)).isNotNull();
        assertThat(span(until2021)).as("less what was before, it tells of 2021").isNull();
        assertThat(span(of2021)).as("what is not shown has no place").isNotNull();
    }

    @Test
    void what_nobody_knows_the_time_of_may_be_a_sum_of_all_times() {
        recorded("count", NORD, period("2020", null), "30");
        var undated = recorded("count", NORD, period("unknown", "2021"), "43");

        assertThat(span(undated)).isNull();
    }

    @Test
    void members_overlap_unless_they_are_known_not_to() {
        var under25 = recorded("count", with("age", "under25"), "30");
        var under26 = recorded("count", with("age", "under26"), "33");
        var cp = recorded("count", Map.of("grade", "cp", "quartier", "sud"), "24");
        var ce1 = recorded("count", Map.of("grade", "ce1", "quartier", "sud"), "22");
        var both = recorded("count", Map.of("grade", "cp-ce1", "quartier", "sud"), "46");

        assertThat(span(under25)).isNotNull();
        assertThat(span(under26)).isNull();
        assertThat(span(cp)).isNotNull();
        assertThat(span(ce1)).isNotNull();
        assertThat(span(both)).isNull();
    }

    @Test
    void nobody_is_of_both_sexes_but_may_be_of_another_group() {
        assertThat(span(recorded("count", WOMEN_OF_NORD, "30"))).isNotNull();
        assertThat(span(recorded("count", with("sex", "men"), "30"))).isNotNull();
        assertThat(span(recorded("count", with("sex", "all"), "60"))).isNull();
    }

    @Test
    void another_unit_is_another_grain() {
        var year = CountedPeriod.ofYear(2020);
        recorded("count", "people", NORD, year, "30");

        assertThat(span(recorded("count", "men", NORD, year, "27"))).isNull();
    }

    @Test
    void what_the_catalogue_says_nothing_of_is_hidden_if_it_is_small_and_may_count_people() {
        var year = CountedPeriod.ofYear(2020);

        assertThat(span(recorded("unknown", "apprentices", NORD, year, "3"))).isNull();
        assertThat(span(recorded("unknown", "apprentices", SUD, year, "30"))).isNotNull();
        assertThat(span(recorded("unknown", "apprentices", Map.of(), year, "33"))).isNull();
        assertThat(span(recorded("unknown", "euros", NORD, year, "3"))).isNotNull();
        assertThat(span(recorded("population", "families", NORD, year, "3"))).isNull();
    }

    @Test
    void further_detail_of_what_is_always_shown_never_is() {
        assertThat(span(recorded("inhabitants", NORD, "3"))).isNotNull();
        assertThat(span(recorded("inhabitants", Map.of("commune", "town"), "300"))).isNotNull();
        assertThat(span(recorded("inhabitants", with("grade", "cp"), "3"))).isNotNull();
        assertThat(span(recorded("inhabitants", with("age", "old"), "200"))).isNull();
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
                        CountedPeriod.ofYear(2020),
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
                        figure.period(),
                        figure.dimensions(),
                        BigDecimal.valueOf(5).subtract(value),
                        false,
                        figure.context(),
                        figure.position(),
                        figure.recordedAt());
    }

    private static @Nullable CountedPeriod period(String from, @Nullable String to) {
        return CountedPeriod.of(from, to);
    }

    private static Map<String, String> with(String dimension, String member) {
        return Map.of("quartier", "nord", dimension, member);
    }

    private @Nullable PublicSpan span(RecordedFigure figure) {
        return rule.spans(history).get(figure.id());
    }

    private RecordedFigure recorded(
            String measure, Map<String, String> dimensions, @Nullable String value) {
        return recorded(measure, dimensions, CountedPeriod.ofYear(2020), value);
    }

    private RecordedFigure recorded(
            String measure,
            Map<String, String> dimensions,
            @Nullable CountedPeriod period,
            @Nullable String value) {
        return recorded(measure, "people", dimensions, period, value);
    }

    private RecordedFigure recorded(
            String measure,
            String unit,
            Map<String, String> dimensions,
            @Nullable CountedPeriod period,
            @Nullable String value) {
        var position = history.size();
        var figure =
                new RecordedFigure(
                        new FigureId(new UUID(0, position), 0),
                        measure,
                        unit,
                        period,
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
