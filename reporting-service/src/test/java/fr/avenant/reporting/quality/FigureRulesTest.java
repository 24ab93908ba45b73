package fr.avenant.reporting.quality;

import static fr.avenant.reporting.quality.FoundIn.printedAt;
import static fr.avenant.reporting.quality.FoundIn.text;
import static fr.avenant.reporting.scenario.Facts.qpv;
import static fr.avenant.reporting.scenario.Facts.territory;
import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.contracts.Quantity;
import fr.avenant.contracts.territory.Quartier;
import fr.avenant.reporting.scenario.Facts;
import fr.avenant.reporting.scenario.Figure;
import fr.avenant.reporting.scenario.Publisher;
import fr.avenant.reporting.scenario.RunningReporting;
import fr.avenant.reporting.scenario.SharedService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Figures of three quartiers, of which {@code sud} is right in everything. */
@ExtendWith(SharedService.class)
class FigureRulesTest {

    private static final String T = "quality-figures";

    private final FoundIn found;

    FigureRulesTest(Publisher publisher, RunningReporting reporting) {
        found = new FoundIn(reporting, publisher, T);
    }

    @BeforeAll
    static void quartiers(Publisher publisher) {
        publisher.publishAll(
                territory(T),
                qpv(T, "nord"),
                qpv(T, "sud"),
                Facts.quartier(T, "veille", Quartier.Kind.QVA, Facts.SINCE_2015),
                figure("qpv.population", "nord").in(2018).is("999").published(),
                figure("qpv.population", "sud").in(2018).is("1000").published(),
                figure("qpv.population", "veille").in(2018).is("400").published(),
                figure("qpv.insured", "nord").in(2018).is("1200").published(),
                figure("qpv.insured", "sud").in(2018).is("1000").published(),
                figure("qpv.jobSeekers", "nord").in(2022).is("1001").published(),
                figure("qpv.jobSeekers", "sud").in(2022).is("100").published(),
                figure("qpv.povertyRate", "nord").in(2019).is("1.02").unit("share").published(),
                figure("qpv.povertyRate", "sud").in(2019).is("1").unit("share").published(),
                figure("qpv.c2sBeneficiaries", "nord").in(2022).is("600").published(),
                figure("qpv.c2sShare", "nord").in(2022).is("0.58").unit("share").published(),
                figure("qpv.c2sBeneficiaries", "sud").in(2022).is("582").published(),
                figure("qpv.c2sShare", "sud").in(2022).is("0.58").unit("share").published(),
                figure("qpv.cmucBeneficiaries", "nord").in(2018).is("300").published(),
                figure("qpv.cmucShare", "nord").in(2018).is("0.26").unit("share").published(),
                figure("qpv.cmucBeneficiaries", "sud").in(2018).is("254").published(),
                figure("qpv.cmucShare", "sud").in(2018).is("0.25").unit("share").published(),
                figure("qpv.medianIncome", "nord").in(2019).is("9000").published(),
                figure("qpv.medianIncome", "nord").in(2019).is("9100").again("b").published(),
                figure("qpv.medianIncome", "sud").in(2019).is("9000").published(),
                figure("qpv.medianIncome", "sud").in(2019).is("9000.0").again("b").published(),
                figure("qpv.medianIncome", "sud").in(2018).is("8000").published(),
                figure("qpv.rsaBeneficiaries", "nord").in(2021).is("10").published(),
                figure("qpv.rsaBeneficiaries", "nord")
                        .in(2021)
                        .is(Quantity.notAvailable())
                        .again("b")
                        .published(),
                figure("qpv.rsaBeneficiaries", "veille").is("10").published(),
                figure("qpv.rsaBeneficiaries", "veille").is("11").again("b").published());
    }

    @Test
    void a_qpv_under_a_thousand_inhabitants_is_below_the_threshold_and_a_watched_one_has_none() {
        var finding = found.onlyBy("qpv-under-1000");

        assertThat(text(finding, "what"))
                .isEqualTo("Population des quartiers, Quartier nord, 2018");
        assertThat(text(finding, "printed")).isEqualTo("999");
        assertThat(text(finding, "difference")).isEqualTo("-1");
        assertThat(text(finding, "severity")).isEqualTo("error");
        assertThat(printedAt(finding)).containsExactly("999");
    }

    @Test
    void a_part_exceeds_its_whole_in_the_same_year_for_certain_and_in_another_one_probably() {
        var findings = found.by("part-exceeds-whole");

        assertThat(findings).hasSize(2);
        assertThat(findings.getFirst().path("what").asString()).contains("Quartier nord, 2018");
        assertThat(findings)
                .extracting(finding -> text(finding, "severity"))
                .containsExactly("error", "warning");
        assertThat(printedAt(findings.getFirst())).containsExactly("1200", "999");
        assertThat(printedAt(findings.getLast())).containsExactly("1001", "999");
    }

    @Test
    void a_share_exceeds_one_when_it_is_more_than_the_whole() {
        var finding = found.onlyBy("share-exceeds-one");

        assertThat(text(finding, "what")).contains("Quartier nord");
        assertThat(text(finding, "printed")).isEqualTo("1.02");
    }

    @Test
    void the_base_that_a_count_and_its_share_suppose_may_not_exceed_the_population() {
        var findings = found.by("share-base-exceeds-population");

        assertThat(findings)
                .extracting(finding -> printedAt(finding).getFirst())
                .containsExactly("600", "300");
        assertThat(text(findings.getFirst(), "printed")).isEqualTo("999");
        assertThat(text(findings.getFirst(), "recomputed")).isEqualTo("1034");
        assertThat(text(findings.getFirst(), "difference")).isEqualTo("-35");
    }

    @Test
    void a_share_is_recomputed_from_its_count_and_base_as_far_as_it_is_rounded() {
        var finding = found.onlyBy("share-against-base");

        assertThat(text(finding, "what")).contains("Quartier nord");
        assertThat(text(finding, "printed")).isEqualTo("0.26");
        assertThat(text(finding, "recomputed")).isEqualTo("0.25");
        assertThat(text(finding, "difference")).isEqualTo("0.01");
        assertThat(printedAt(finding)).containsExactly("0.26", "300", "1200");
    }

    @Test
    void the_same_quantity_twice_is_an_error_only_if_the_year_is_the_same_and_known() {
        var findings = found.by("same-quantity-twice");

        assertThat(findings)
                .extracting(finding -> text(finding, "printed"))
                .containsExactly("9000 ; 9100", "10 ; 11");
        assertThat(findings)
                .extracting(finding -> text(finding, "severity"))
                .containsExactly("error", "warning");
        assertThat(printedAt(findings.getFirst())).containsExactly("9000", "9100");
        assertThat(text(findings.getFirst(), "difference")).isEqualTo("100");
    }

    private static Figure figure(String measure, String quartier) {
        return Figure.ofQuartier(measure, T, quartier);
    }
}
