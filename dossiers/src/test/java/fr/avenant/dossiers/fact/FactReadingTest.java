package fr.avenant.dossiers.fact;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Quantity;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.engagement.IndicatorReport;
import fr.avenant.contracts.territory.Quartier;
import fr.avenant.contracts.territory.Statistic;
import fr.avenant.dossiers.DossierFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactReadingTest {

    @TempDir private Path folder = Path.of("");

    private Fact only(FactKind kind) {
        return new DossierFiles(folder)
                .read().facts().stream()
                        .filter(fact -> fact.kind() == kind)
                        .reduce((_, second) -> second)
                        .orElseThrow();
    }

    @Test
    void defaults_fill_in_what_a_fact_does_not_say_at_any_depth() {
        new DossierFiles(folder).withBasics().withStatistics("949");
        var fact = only(FactKind.STATISTICS);
        assertThat(fact.source()).isEqualTo(Source.of("document:ville.contrat", "page 2"));
        assertThat(fact.effective()).isEqualTo(Effective.since("2019"));
        assertThat(((Statistic) fact.content()).unit()).isEqualTo("inhabitants");
        assertThat(fact.place()).isEqualTo(new Place("ville/statistics.yaml", 10));
    }

    @Test
    void what_a_fact_says_itself_wins_and_a_list_is_taken_whole() {
        new DossierFiles(folder)
                .withBasics()
                .write(
                        "ville/quartiers.yaml",
                        """
                        kind: quartiers
                        defaults:
                          territory: ville
                          kind: qpv
                          communes: [A, B]
                          effective: {from: "2015", basis: printed}
                          source: {system: dossiers}
                        facts:
                          - id: "quartier:ville.nord"
                            name: Nord
                            kind: qva
                            communes: [C]
                            effective: {from: "2024"}
                        """);
        var fact = only(FactKind.QUARTIERS);
        assertThat(fact.content())
                .isEqualTo(
                        new Quartier(
                                "ville",
                                "Nord",
                                Quartier.Kind.QVA,
                                List.of("C"),
                                List.of(),
                                List.of()));
        assertThat(fact.effective())
                .isEqualTo(new Effective("2024", null, Effective.Basis.PRINTED));
    }

    @ParameterizedTest
    @CsvSource({"949", "0.4330", "-12", "0.00"})
    void a_number_in_quotes_is_measured_with_its_digits(String written) {
        assertThat(quantity(written)).isEqualTo(Quantity.measured(written));
        assertThat(quantity(written).value()).asString().isEqualTo(written);
    }

    @Test
    void absence_has_words_of_its_own() {
        assertThat(quantity("n.d.")).isEqualTo(Quantity.notAvailable());
        assertThat(quantity("no-row-in-source")).isEqualTo(Quantity.notAvailable("noRowInSource"));
        assertThat(quantity("suppressed-by-source")).isEqualTo(Quantity.suppressedBySource());
        assertThat(quantity("not-applicable")).isEqualTo(Quantity.notApplicable());
    }

    private Quantity quantity(String written) {
        new DossierFiles(folder).withBasics().withStatistics(written);
        return ((Statistic) only(FactKind.STATISTICS).content()).quantity();
    }

    @Test
    void quantities_are_found_in_maps_and_the_same_words_elsewhere_are_words() {
        new DossierFiles(folder)
                .withBasics()
                .withContract()
                .write(
                        "ville/indicators.yaml",
                        """
                        kind: indicators
                        facts:
                          - id: "indicator:ville.cdv.e001-i1"
                            territory: ville
                            contract: "contract:ville.cdv"
                            engagement: "engagement:ville.cdv.e001"
                            label: n.d.
                            nature: count
                            effective: {from: unknown, basis: inferred}
                            source: {system: dossiers}
                        """)
                .write(
                        "ville/indicator-reports.yaml",
                        """
                        kind: indicator-reports
                        facts:
                          - id: "indicator-report:ville.cdv.e001-i1.2019"
                            territory: ville
                            indicator: "indicator:ville.cdv.e001-i1"
                            stage: reported
                            period: {from: "2019"}
                            quantity: "7"
                            unit: n.d.
                            breakdown: {women: "3", men: n.d.}
                            effective: {from: unknown, basis: inferred}
                            source: {system: dossiers}
                        """);
        var report = (IndicatorReport) only(FactKind.INDICATOR_REPORTS).content();
        assertThat(report.unit()).isEqualTo("n.d.");
        assertThat(report.breakdown())
                .isEqualTo(Map.of("women", Quantity.measured("3"), "men", Quantity.notAvailable()));
    }

    @Test
    void facts_come_in_the_order_in_which_they_name_one_another() {
        var kinds =
                new DossierFiles(folder)
                        .withContract().withStatistics("1").withBasics().read().facts().stream()
                                .map(Fact::kind)
                                .toList();
        assertThat(kinds)
                .containsExactly(
                        FactKind.DOCUMENTS,
                        FactKind.ORGANISATIONS,
                        FactKind.TERRITORIES,
                        FactKind.STATISTICS,
                        FactKind.CONTRACTS,
                        FactKind.ENGAGEMENTS);
    }
}
