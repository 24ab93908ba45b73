package fr.avenant.reporting.quality;

import static fr.avenant.reporting.quality.FoundIn.printedAt;
import static fr.avenant.reporting.quality.FoundIn.text;
import static fr.avenant.reporting.scenario.Facts.qpv;
import static fr.avenant.reporting.scenario.Facts.territory;
import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.contracts.Quantity;
import fr.avenant.contracts.territory.Statistic;
import fr.avenant.contracts.territory.StatisticEvent.StatisticPublished;
import fr.avenant.reporting.scenario.Facts;
import fr.avenant.reporting.scenario.Figure;
import fr.avenant.reporting.scenario.Publisher;
import fr.avenant.reporting.scenario.RunningReporting;
import fr.avenant.reporting.scenario.SharedService;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Parts that should make a whole. */
@ExtendWith(SharedService.class)
class DistributionRulesTest {

    private final Publisher publisher;
    private final RunningReporting reporting;

    DistributionRulesTest(Publisher publisher, RunningReporting reporting) {
        this.publisher = publisher;
        this.reporting = reporting;
    }

    @Test
    void shares_of_one_base_make_100_percent_as_far_as_they_are_rounded() {
        publisher.publishAll(
                territory("quality-shares"),
                orientation("juste", "generale", "0.60"),
                orientation("juste", "cap", "0.40"),
                orientation("arrondi", "generale", "0.60"),
                orientation("arrondi", "cap", "0.39"),
                orientation("incomplet", "generale", "0.60"),
                orientation("incomplet", "cap", "0.30"),
                orientation("seul", "generale", "0.60"));

        var findings = found("quality-shares").by("shares-of-one-base-not-100");

        assertThat(findings)
                .extracting(finding -> text(finding, "what"))
                .containsExactly(
                        "Orientation après la 3e, collège, Collège incomplet, 2018",
                        "Orientation après la 3e, collège, Collège arrondi, 2018");
        assertThat(findings)
                .extracting(finding -> text(finding, "severity"))
                .containsExactly("error", "note");
        assertThat(text(findings.getFirst(), "printed")).isEqualTo("0.30 + 0.60");
        assertThat(text(findings.getFirst(), "recomputed")).isEqualTo("0.90");
        assertThat(text(findings.getFirst(), "difference")).isEqualTo("-0.10");
        assertThat(printedAt(findings.getFirst())).containsExactly("0.30", "0.60");
    }

    @Test
    void two_totals_of_the_inhabitants_are_listed_with_what_the_quartiers_add_up_to() {
        publisher.publishAll(
                territory("quality-totals"),
                qpv("quality-totals", "nord"),
                qpv("quality-totals", "sud"),
                population("quality-totals", "nord", 2015, "5000"),
                population("quality-totals", "nord", 2018, "1500"),
                population("quality-totals", "sud", 2018, "1100"),
                total("quality-totals", 2018, "2600"),
                total("quality-totals", 2024, "2500"));

        var finding = found("quality-totals").onlyBy("totals-of-parts");

        assertThat(text(finding, "severity")).isEqualTo("warning");
        assertThat(text(finding, "printed")).isEqualTo("2500 ; 2600");
        assertThat(text(finding, "recomputed")).isEqualTo("2600");
        assertThat(text(finding, "difference")).isEqualTo("100");
        assertThat(printedAt(finding)).containsExactly("2600", "2500", "1500", "1100");
    }

    @Test
    void one_total_is_compared_with_the_sum_of_its_quartiers_once_all_have_a_figure() {
        publisher.publishAll(
                territory("quality-sum"),
                qpv("quality-sum", "nord"),
                population("quality-sum", "nord", 2014, "1013"),
                total("quality-sum", 2014, "1016"),
                territory("quality-sum-right"),
                qpv("quality-sum-right", "nord"),
                population("quality-sum-right", "nord", 2014, "1016"),
                total("quality-sum-right", 2014, "1016"),
                territory("quality-sum-unknown"),
                qpv("quality-sum-unknown", "nord"),
                qpv("quality-sum-unknown", "sud"),
                population("quality-sum-unknown", "nord", 2014, "1000"),
                total("quality-sum-unknown", 2014, "2000"));

        var finding = found("quality-sum").onlyBy("totals-of-parts");
        assertThat(text(finding, "difference")).isEqualTo("3");
        assertThat(text(finding, "severity")).isEqualTo("error");
        assertThat(found("quality-sum-right").by("totals-of-parts")).isEmpty();
        assertThat(found("quality-sum-unknown").by("totals-of-parts")).isEmpty();
    }

    private FoundIn found(String territory) {
        return new FoundIn(reporting, publisher, territory);
    }

    private static StatisticPublished population(
            String territory, String quartier, int year, String value) {
        return Figure.ofQuartier("qpv.population", territory, quartier)
                .in(year)
                .is(value)
                .published();
    }

    private static StatisticPublished total(String territory, int year, String value) {
        return Figure.ofEpci("epci.qpvPopulation", territory)
                .in(year)
                .is(value)
                .unit("inhabitants")
                .published();
    }

    private static StatisticPublished orientation(String college, String path, String share) {
        return new Figure(
                        "college-" + college,
                        "quality-shares",
                        "establishment.shareOrientationAfterThirdYear",
                        new Statistic.Subject(
                                Statistic.Kind.ESTABLISHMENT,
                                "quality-shares.college-" + college,
                                "Collège " + college,
                                null),
                        2018,
                        Quantity.measured(share),
                        "share",
                        Map.of("orientation", path),
                        Facts.source())
                .published();
    }
}
