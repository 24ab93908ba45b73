package fr.avenant.reporting.cell;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.reporting.catalogue.Measure;
import fr.avenant.reporting.cell.Cell.Partial;
import fr.avenant.reporting.cell.Cell.Status;
import fr.avenant.reporting.cell.Coverage.Covered;
import fr.avenant.reporting.cell.LeftOut.Why;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which figures make a sum, what it lacks, and what is not in it. */
class SumTest {

    private static final Measure POPULATION =
            Asked.measure(
                    """
                    unit: inhabitants
                    dimensions: [quartier]
                    addsOver: [territory, quartier]
                    coversKinds: [qpv]
                    precedence: [document:first, document:second]
                    """);

    private static final Measure AMOUNT =
            Asked.measure(
                    """
                    unit: euros
                    dimensions: [partner, stage]
                    addsOver: [territory, partner]
                    """);

    @Test
    void a_silent_territory_makes_a_sum_partial_with_years_or_without() {
        for (var by : List.of("", "year")) {
            var cell =
                    Asked.about(POPULATION, by)
                            .territory("a")
                            .territory("b")
                            .qpv("a", "nord")
                            .qpv("b", "sud")
                            .qpv("b", "est")
                            .cell(quartier("a", "nord").is("100"));

            assertThat(cell.status()).as(by).isEqualTo(Status.NOT_AVAILABLE);
            assertThat(cell.reason()).isEqualTo(AbsenceReason.PARTIAL_COVERAGE);
            assertThat(cell.partial()).isEqualTo(new Partial(new BigDecimal("100"), 1, 2));
            assertThat(cell.coverage())
                    .isEqualTo(
                            new Coverage(
                                    new Covered(1, 2, List.of("b")),
                                    new Covered(1, 3, List.of("b/est", "b/sud"))));
        }
    }

    @Test
    void a_sum_of_all_says_so() {
        var cell =
                Asked.about(POPULATION)
                        .territory("a")
                        .territory("b")
                        .qpv("a", "nord")
                        .qpv("b", "sud")
                        .cell(quartier("a", "nord").is("100"), quartier("b", "sud").is("20"));

        assertThat(cell.value()).isEqualTo("120");
        assertThat(cell.coverage())
                .isEqualTo(
                        new Coverage(new Covered(2, 2, List.of()), new Covered(2, 2, List.of())));
    }

    @Test
    void a_territory_whose_latest_year_is_an_earlier_one_is_missing_from_the_latest() {
        var cell =
                Asked.about(POPULATION)
                        .territory("a")
                        .territory("b")
                        .cell(
                                Told.in("a").unit("inhabitants").year(2019).is("100"),
                                Told.in("b").unit("inhabitants").year(2018).is("20"));

        assertThat(cell.latestYear()).isEqualTo(2019);
        assertThat(cell.reason()).isEqualTo(AbsenceReason.PARTIAL_COVERAGE);
        assertThat(cell.leftOut())
                .containsExactly(new LeftOut(Why.OTHER_YEAR, 1, new BigDecimal("20")));
    }

    @Test
    void what_is_one_territorys_own_is_not_missing_from_the_others() {
        var ofPartner = Asked.about(AMOUNT, "partner").territory("a").territory("b");
        var ofChosen = Asked.about(AMOUNT).only("partner", "a.ville").territory("a").territory("b");
        var fact = Told.in("a").unit("euros").of("partner", "a.ville").is("1");

        assertThat(ofPartner.cell(fact).value()).isEqualTo("1");
        assertThat(ofChosen.cell(fact).value()).isEqualTo("1");
        assertThat(coverage(ofChosen.cell(fact)).territory())
                .isEqualTo(new Covered(1, 1, List.of()));
    }

    @Test
    void a_territory_without_any_figure_is_missing_from_those_of_everybodys_partners() {
        var asked = Asked.about(AMOUNT, "partner").territory("a").territory("b");
        var etat = Told.in("a").unit("euros").of("partner", "etat").is("1");

        assertThat(asked.cell(etat).reason()).isEqualTo(AbsenceReason.PARTIAL_COVERAGE);
        assertThat(asked.cells(etat, Told.in("b").unit("euros").of("partner", "b.ville").is("2")))
                .extracting(Cell::status)
                .containsOnly(Status.VALUE);
    }

    @Test
    void whoever_has_figures_of_its_own_partners_is_not_silent_about_those_of_others() {
        var cells =
                Asked.about(AMOUNT, "partner")
                        .territory("a")
                        .territory("b")
                        .cells(
                                Told.in("a").unit("euros").of("partner", "a.ville").is("1"),
                                Told.in("b").unit("euros").of("partner", "b.ville").is("2"));

        assertThat(cells).extracting(Cell::status).containsOnly(Status.VALUE);
        var shared =
                Asked.about(AMOUNT, "stage")
                        .territory("a")
                        .territory("b")
                        .cells(
                                Told.in("a").unit("euros").of("stage", "planned").is("1"),
                                Told.in("b").unit("euros").of("stage", "spent").is("2"));
        assertThat(shared).extracting(Cell::reason).containsOnly(AbsenceReason.PARTIAL_COVERAGE);
    }

    @Test
    void the_missing_are_named_up_to_twenty() {
        var asked = Asked.about(AMOUNT);
        IntStream.range(0, 30).forEach(it -> asked.territory("t" + (10 + it)));

        var coverage = coverage(asked.cell(Told.in("t10").unit("euros").is("1")));
        var territory = Objects.requireNonNull(coverage.territory());

        assertThat(territory.covered()).isEqualTo(1);
        assertThat(territory.of()).isEqualTo(30);
        assertThat(territory.missing()).hasSize(20).startsWith("t11");
    }

    @Test
    void what_does_not_add_over_territories_is_no_figure_of_all_while_one_is_silent() {
        var income =
                Asked.measure(
                        """
                        unit: eurosPerYear
                        dimensions: [quartier]
                        addsOver: []
                        """);

        var cell =
                Asked.about(income)
                        .territory("a")
                        .territory("b")
                        .cell(quartier("a", "nord").unit("eurosPerYear").is("11200"));

        assertThat(cell.reason()).isEqualTo(AbsenceReason.NOT_ADDITIVE);
        assertThat(cell.over()).containsExactly("territory");
    }

    @Test
    void an_inferred_year_never_beats_a_printed_one() {
        var cell = one().cell(nord().inferred(2024).is("10100"), nord().year(2018).is("10263"));

        assertThat(cell.value()).isEqualTo("10263");
        assertThat(cell.latestYear()).isEqualTo(2018);
        assertThat(cell.yearInferred()).isNull();
        assertThat(cell.leftOut())
                .containsExactly(new LeftOut(Why.OTHER_YEAR, 1, new BigDecimal("10100")));
    }

    @Test
    void an_inferred_year_is_marked() {
        assertThat(one().cell(nord().inferred(2024).is("10100")).yearInferred()).isTrue();
        assertThat(
                        Asked.about(POPULATION, "territory", "year")
                                .territory("a")
                                .qpv("a", "nord")
                                .cell(nord().inferred(2024).is("10100"))
                                .yearInferred())
                .isTrue();
    }

    @Test
    void an_undated_figure_beside_a_dated_one_is_said_to_be_left_out() {
        var cell =
                Asked.about(AMOUNT, "territory")
                        .territory("a")
                        .cell(
                                Told.in("a").unit("euros").year(2023).is("1664753"),
                                Told.in("a").unit("euros").year(null).of("partner", "x").is("100"),
                                Told.in("a").unit("euros").year(null).of("partner", "y").is("50"));

        assertThat(cell.value()).isEqualTo("1664753");
        assertThat(cell.leftOut())
                .containsExactly(new LeftOut(Why.UNDATED, 2, new BigDecimal("150")));
    }

    @Test
    void planned_is_never_added_to_spent() {
        var cell =
                Asked.about(AMOUNT, "territory")
                        .territory("a")
                        .cell(
                                Told.in("a").unit("euros").of("stage", "planned").is("182912"),
                                Told.in("a").unit("euros").of("stage", "spent").is("62650"));

        assertThat(cell.reason()).isEqualTo(AbsenceReason.NOT_ADDITIVE);
        assertThat(cell.over()).containsExactly("stage");
        assertThat(cell.value()).isNull();
        assertThat(cell.partial()).isNull();
    }

    @Test
    void figures_in_several_units_are_never_added() {
        var cell =
                one().qpv("a", "sud")
                        .cell(nord().is("12"), quartier("a", "sud").unit("households").is("8"));

        assertThat(cell.status()).isEqualTo(Status.NOT_COMPARABLE);
        assertThat(cell.reason()).isEqualTo(AbsenceReason.SEVERAL_UNITS);
    }

    @Test
    void a_share_above_one_is_marked() {
        var share =
                Asked.measure(
                        """
                        unit: share
                        dimensions: [quartier]
                        addsOver: []
                        """);
        var asked = Asked.about(share, "territory", "quartier").territory("a").qpv("a", "nord");

        assertThat(asked.cell(nord().unit("share").is("1.02")).marks())
                .containsExactly(Mark.SHARE_ABOVE_ONE);
        assertThat(asked.cell(nord().unit("share").is("1.00")).marks()).isNull();
    }

    @Test
    void hidden_parts_leave_the_sum_of_what_is_shown() {
        var cell =
                one().qpv("a", "sud")
                        .cell(
                                nord().is("100"),
                                quartier("a", "sud")
                                        .without(Status.SUPPRESSED, AbsenceReason.BY_PLATFORM));

        assertThat(cell.status()).isEqualTo(Status.SUPPRESSED);
        assertThat(cell.reason()).isEqualTo(AbsenceReason.BY_PLATFORM);
        assertThat(cell.partial()).isEqualTo(new Partial(new BigDecimal("100"), 1, 2));
    }

    @Test
    void parts_to_which_a_figure_does_not_apply_are_no_parts() {
        var cell =
                one().qpv("a", "sud")
                        .cell(
                                nord().is("100"),
                                quartier("a", "sud").without(Status.NOT_APPLICABLE, null));

        assertThat(cell.value()).isEqualTo("100");
        assertThat(one().cell(nord().without(Status.NOT_APPLICABLE, null)).status())
                .isEqualTo(Status.NOT_APPLICABLE);
    }

    @Test
    void of_two_figures_for_one_place_the_order_of_documents_decides_first() {
        var cell =
                one().cell(
                                nord().from("document:second", null, null).is("950"),
                                nord().from("document:first", null, null).is("949"));

        assertThat(cell.value()).isEqualTo("949");
        assertThat(cell.conflicts()).extracting(it -> it.value().toString()).containsExactly("950");
    }

    @Test
    void then_a_printed_year_then_the_later_edition_of_one_producer() {
        assertThat(one().cell(nord().inferred(2018).is("950"), nord().year(2018).is("949")).value())
                .isEqualTo("949");
        assertThat(
                        one().cell(
                                        nord().from("document:x", "INSEE", "2021").is("950"),
                                        nord().from("document:y", "INSEE", "2023").is("949"))
                                .value())
                .isEqualTo("949");
        assertThat(
                        one().cell(
                                        nord().from("document:x", "INSEE", "2021").is("950"),
                                        nord().from("document:y", "Cnaf", "2023").is("949"))
                                .reason())
                .isEqualTo(AbsenceReason.CONFLICT);
    }

    @Test
    void a_figure_of_a_whole_territory_covers_its_quartiers() {
        var cell = one().qpv("a", "sud").cell(Told.in("a").unit("inhabitants").is("300"));

        assertThat(cell.value()).isEqualTo("300");
        assertThat(coverage(cell).quartier()).isEqualTo(new Covered(2, 2, List.of()));
    }

    @Test
    void totals_of_years_that_are_not_taken_are_left_out_with_them() {
        var total = Told.in("a").unit("euros").asTotal();
        var cell =
                Asked.about(AMOUNT, "territory")
                        .territory("a")
                        .cell(
                                Told.in("a").unit("euros").of("partner", "x").is("10"),
                                Told.in("a").unit("euros").year(2018).of("partner", "x").is("7"),
                                total.year(2018).is("7"),
                                total.year(null).is("17"));

        assertThat(cell.value()).isEqualTo("10");
        assertThat(cell.leftOut())
                .containsExactly(
                        new LeftOut(Why.UNDATED, 1, null),
                        new LeftOut(Why.OTHER_YEAR, 2, new BigDecimal("7")));
    }

    @Test
    void a_percentage_above_a_hundred_is_marked_as_a_share_above_one_is() {
        var asked = Asked.about(POPULATION, "territory").territory("a").qpv("a", "nord");

        assertThat(asked.cell(quartier("a", "nord").unit("percent").is("45")).marks()).isNull();
        assertThat(asked.cell(quartier("a", "nord").unit("percent").is("100.1")).marks())
                .containsExactly(Mark.SHARE_ABOVE_ONE);
    }

    @Test
    void a_figure_that_another_one_is_preferred_to_has_no_say_in_the_unit() {
        var cell =
                one().cell(
                                nord().is("100").from("document:first", null, null),
                                nord().unit("households")
                                        .is("100")
                                        .from("document:second", null, null));

        assertThat(cell.value()).isEqualTo("100");
        assertThat(cell.unit()).isEqualTo("inhabitants");
        assertThat(cell.conflicts()).hasSize(1);
    }

    @Test
    void the_same_number_in_two_units_is_a_conflict() {
        var cell = one().cell(nord().is("100"), nord().unit("households").is("100"));

        assertThat(cell.reason()).isEqualTo(AbsenceReason.CONFLICT);
    }

    private static Coverage coverage(Cell cell) {
        return Objects.requireNonNull(cell.coverage());
    }

    private static Asked one() {
        return Asked.about(POPULATION, "territory").territory("a").qpv("a", "nord");
    }

    private static Told nord() {
        return quartier("a", "nord");
    }

    private static Told quartier(String territory, String slug) {
        return Told.in(territory).unit("inhabitants").of("quartier", slug);
    }
}
