package fr.avenant.reporting.cell;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.reporting.catalogue.Measure;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Ratios are made of sums, at every level. */
class RatiosTest {

    private static final Measure INSURED = counting("insured");
    private static final Measure COVERED = counting("beneficiaries");

    private static final Measure SHARE =
            Asked.measure(
                    """
                    unit: share
                    dimensions: [quartier]
                    addsOver: []
                    numerator: tests.numerator
                    denominator: tests.denominator
                    """);

    private static final Measure RATE =
            Asked.measure(
                    """
                    unit: perThousandInhabitants
                    dimensions: [quartier]
                    addsOver: []
                    numerator: tests.numerator
                    denominator: tests.denominator
                    per: 1000
                    terms: latestDenominator
                    """);

    @Test
    void a_share_of_a_whole_is_recomputed_from_the_sums_and_not_from_shares() {
        var cell =
                share(
                        List.of(nord("0.10", "share"), sud("0.40", "share")),
                        List.of(nord("10", "beneficiaries"), sud("20", "beneficiaries")),
                        List.of(nord("100", "insured"), sud("50", "insured")));

        assertThat(cell.value()).isEqualTo("0.2");
        assertThat(terms(cell).numerator().value()).isEqualTo("30");
        assertThat(terms(cell).denominator().value()).isEqualTo("150");
    }

    @Test
    void what_a_source_prints_of_a_place_stays() {
        var cell =
                share(
                        List.of(nord("0.10", "share")),
                        List.of(nord("11", "beneficiaries")),
                        List.of(nord("100", "insured")));

        assertThat(cell.value()).isEqualTo("0.10");
    }

    @Test
    void a_share_of_which_a_term_is_not_whole_is_none() {
        var cell =
                share(
                        List.of(),
                        List.of(nord("10", "beneficiaries")),
                        List.of(nord("100", "insured"), sud("50", "insured")));

        assertThat(cell.value()).isNull();
        assertThat(cell.reason()).isEqualTo(AbsenceReason.TERM_MISSING);
        assertThat(terms(cell).numerator().reason()).isEqualTo(AbsenceReason.PARTIAL_COVERAGE);
    }

    @Test
    void terms_of_several_years_make_no_share() {
        var cell =
                share(
                        List.of(),
                        List.of(
                                nord("10", "beneficiaries").year(2020),
                                sud("20", "beneficiaries").year(2020)),
                        List.of(nord("100", "insured"), sud("50", "insured")));

        assertThat(cell.reason()).isEqualTo(AbsenceReason.YEARS_DIFFER);
    }

    @Test
    void a_rate_tells_the_years_of_its_terms_apart() {
        var over = asked(COVERED, "territory", "year");
        var under = asked(INSURED, "territory");
        var cells =
                new Ratios(
                                question(RATE, "territory", "year"),
                                question(COVERED, "territory", "year"),
                                question(INSURED, "territory"))
                        .of(
                                List.of(),
                                over.cells(
                                        nord("3", "beneficiaries").year(2022),
                                        sud("4", "beneficiaries").year(2022),
                                        nord("3", "beneficiaries").year(2023),
                                        sud("5", "beneficiaries").year(2023)),
                                under.cells(
                                        nord("600", "insured").year(2018),
                                        sud("400", "insured").year(2018)));

        assertThat(cells)
                .extracting(cell -> String.valueOf(cell.value()))
                .containsExactly("7", "8");
        assertThat(terms(cells.getLast()).numerator().year()).isEqualTo(2023);
        assertThat(terms(cells.getLast()).denominator().year()).isEqualTo(2018);
    }

    @Test
    void a_rate_to_nothing_is_none() {
        var cell =
                share(
                        List.of(),
                        List.of(nord("10", "beneficiaries"), sud("0", "beneficiaries")),
                        List.of(nord("0", "insured"), sud("0", "insured")));

        assertThat(cell.reason()).isEqualTo(AbsenceReason.DENOMINATOR_ZERO);
    }

    @Test
    void a_share_says_what_its_numerator_leaves_out_and_which_years_are_inferred() {
        var cell =
                share(
                        List.of(),
                        List.of(
                                nord("10", "beneficiaries"),
                                sud("20", "beneficiaries"),
                                nord("9", "beneficiaries").year(null)),
                        List.of(
                                nord("100", "insured").inferred(2019),
                                sud("50", "insured").inferred(2019)));

        assertThat(cell.value()).isEqualTo("0.2");
        assertThat(cell.leftOut()).containsExactly(new LeftOut(LeftOut.Why.UNDATED, 1, null));
        assertThat(terms(cell).numerator().yearInferred()).isNull();
        assertThat(terms(cell).denominator().yearInferred()).isTrue();
    }

    @Test
    void terms_of_other_units_than_their_measures_make_no_share() {
        var cell =
                share(
                        List.of(),
                        List.of(nord("10", "percent"), sud("20", "percent")),
                        List.of(nord("100", "insured"), sud("50", "insured")));

        assertThat(cell.value()).isNull();
        assertThat(cell.reason()).isEqualTo(AbsenceReason.SEVERAL_UNITS);
    }

    private static Cell share(List<Told> printed, List<Told> over, List<Told> under) {
        return new Ratios(
                        question(SHARE, "territory"),
                        question(COVERED, "territory"),
                        question(INSURED, "territory"))
                .of(
                        asked(SHARE, "territory").cells(printed.toArray(Told[]::new)),
                        asked(COVERED, "territory").cells(over.toArray(Told[]::new)),
                        asked(INSURED, "territory").cells(under.toArray(Told[]::new)))
                .getFirst();
    }

    private static CellQuestion question(Measure measure, String... by) {
        return new CellQuestion(
                measure, List.of(by), Map.of(), java.time.LocalDate.of(2026, 11, 21), false);
    }

    private static Asked asked(Measure measure, String... by) {
        return Asked.about(measure, by).territory("a").qpv("a", "nord").qpv("a", "sud");
    }

    private static Cell.Terms terms(Cell cell) {
        return Objects.requireNonNull(cell.terms());
    }

    private static Told nord(String value, String unit) {
        return Told.in("a").of("quartier", "nord").unit(unit).is(value);
    }

    private static Told sud(String value, String unit) {
        return Told.in("a").of("quartier", "sud").unit(unit).is(value);
    }

    private static Measure counting(String unit) {
        return Asked.measure(
                """
                unit: %s
                dimensions: [quartier]
                addsOver: [territory, quartier]
                coversKinds: [qpv]
                """
                        .formatted(unit));
    }
}
