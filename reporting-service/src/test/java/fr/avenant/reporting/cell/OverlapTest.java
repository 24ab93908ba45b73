package fr.avenant.reporting.cell;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.reporting.catalogue.Measure;
import fr.avenant.reporting.cell.Cell.Printed;
import fr.avenant.reporting.cell.Cell.Status;
import fr.avenant.reporting.cell.LeftOut.Why;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What is added never overlaps. */
class OverlapTest {

    private static final Measure PUPILS =
            Asked.measure(
                    """
                    unit: pupils
                    dimensions: [quartier, grade, sex, kind]
                    addsOver: [territory, quartier, grade, sex, kind]
                    """);

    private static final Measure SHARE =
            Asked.measure(
                    """
                    unit: share
                    dimensions: [quartier, sex]
                    addsOver: []
                    """);

    @Test
    void a_printed_total_is_never_added_to_its_parts() {
        var cell =
                pupils("territory")
                        .cell(
                                nord().of("grade", "cp").is("24"),
                                nord().of("grade", "ce1").is("22"),
                                nord().is("46"));

        assertThat(cell.value()).isEqualTo("46");
        assertThat(printed(cell).value()).isEqualTo("46");
        assertThat(printed(cell).difference()).isEqualTo("0");
        assertThat(cell.leftOut()).isNull();
    }

    @Test
    void a_total_that_is_not_what_its_parts_come_to_stands_beside_them_with_the_difference() {
        var cell =
                pupils("quartier")
                        .cell(
                                nord().of("grade", "cp").is("24"),
                                nord().of("grade", "ce1").is("22"),
                                nord().is("47"));

        assertThat(cell.value()).isEqualTo("46");
        assertThat(printed(cell).difference()).isEqualTo("1");
    }

    @Test
    void broken_down_by_what_the_total_lacks_the_total_is_no_cell() {
        var cells =
                pupils("grade")
                        .cells(
                                nord().of("grade", "cp").is("24"),
                                nord().of("grade", "ce1").is("22"),
                                nord().is("46"));

        assertThat(cells)
                .extracting(cell -> cell.members().get("grade"))
                .containsExactly("ce1", "cp");
    }

    @Test
    void a_total_without_parts_counts_itself() {
        assertThat(pupils("territory").cell(nord().is("46")).value()).isEqualTo("46");
        assertThat(pupils("grade").cell(nord().is("46")).value()).isEqualTo("46");
    }

    @Test
    void totals_of_totals_are_not_added_either() {
        var cell =
                pupils("territory")
                        .cell(
                                Told.in("a").is("100"),
                                nord().is("60"),
                                nord().of("sex", "women").is("35"),
                                nord().of("sex", "men").is("25"),
                                Told.in("a").of("quartier", "sud").is("40"));

        assertThat(cell.value()).isEqualTo("100");
        assertThat(printed(cell).value()).isEqualTo("100");
        assertThat(cell.leftOut()).containsExactly(new LeftOut(Why.PRINTED_TOTAL, 1, null));
    }

    @Test
    void several_breakdowns_give_way_to_the_whole() {
        var cell =
                pupils("territory")
                        .cell(
                                nord().is("46"),
                                nord().of("sex", "women").is("20"),
                                nord().of("sex", "men").is("26"),
                                nord().of("kind", "young").is("30"),
                                nord().of("kind", "old").is("16"));

        assertThat(cell.value()).isEqualTo("46");
        assertThat(cell.leftOut()).containsExactly(new LeftOut(Why.BREAKDOWN, 4, null));
    }

    @Test
    void several_breakdowns_without_a_whole_cannot_be_compared() {
        var cell =
                pupils("territory")
                        .cell(
                                nord().of("sex", "women").is("20"),
                                nord().of("sex", "men").is("26"),
                                nord().of("kind", "young").is("30"),
                                nord().of("kind", "old").is("16"));

        assertThat(cell.status()).isEqualTo(Status.NOT_COMPARABLE);
        assertThat(cell.reason()).isEqualTo(AbsenceReason.SEVERAL_BREAKDOWNS);
        assertThat(cell.value()).isNull();
    }

    @Test
    void broken_down_by_one_of_them_the_other_says_nothing() {
        var cells =
                pupils("sex")
                        .cells(
                                nord().of("sex", "women").is("20"),
                                nord().of("sex", "men").is("26"),
                                nord().of("kind", "young").is("30"),
                                nord().of("kind", "old").is("16"));

        assertThat(cells).extracting(Cell::value).containsExactly(number("26"), number("20"));
    }

    @Test
    void a_whole_within_a_larger_one_is_one_of_its_parts() {
        var cell =
                pupils("territory")
                        .qpv("a", "sud")
                        .cell(
                                Told.in("a").is("100"),
                                nord().is("40"),
                                nord().of("sex", "women").is("20"),
                                nord().of("kind", "young").is("30"),
                                Told.in("a").of("quartier", "sud").is("61"));

        assertThat(cell.value()).isEqualTo("101");
        assertThat(printed(cell).value()).isEqualTo("100");
        assertThat(printed(cell).difference()).isEqualTo("-1");
    }

    @Test
    void parts_that_nobody_may_add_are_no_parts_of_a_figure() {
        var cell =
                Asked.about(SHARE, "territory", "quartier")
                        .territory("a")
                        .qpv("a", "nord")
                        .cell(
                                nord().unit("share").is("0.45"),
                                nord().unit("share").of("sex", "women").is("0.40"));

        assertThat(cell.value()).isEqualTo("0.45");
        assertThat(cell.leftOut()).containsExactly(new LeftOut(Why.BREAKDOWN, 1, null));
    }

    @Test
    void a_declared_total_is_never_a_figure() {
        var cell = pupils("territory").cell(nord().asTotal().is("46"));

        assertThat(cell.status()).isEqualTo(Status.NOT_AVAILABLE);
        assertThat(cell.value()).isNull();
    }

    @Test
    void parts_that_are_told_apart_overlap_nothing() {
        var cell =
                pupils("territory")
                        .cell(
                                nord().of("grade", "cp").of("sex", "women").is("10"),
                                nord().of("grade", "cp").of("sex", "men").is("14"),
                                nord().of("grade", "ce1").is("22"));

        assertThat(cell.value()).isEqualTo("46");
    }

    @Test
    void a_total_stands_whose_parts_are_all_without_a_figure() {
        var silent = nord().of("grade", "cp");
        var cell = pupils("territory").cell(silent, nord().of("grade", "ce1"), nord().is("46"));

        assertThat(cell.value()).isEqualTo("46");
        assertThat(cell.leftOut()).containsExactly(new LeftOut(Why.BREAKDOWN, 2, null));
        assertThat(
                        pupils("territory")
                                .cell(silent, nord().of("grade", "ce1").is("22"), nord().is("46"))
                                .value())
                .as("a part is known: what is added lacks the other one")
                .isNull();
        assertThat(
                        pupils("territory")
                                .cell(
                                        silent.without(
                                                Status.SUPPRESSED, AbsenceReason.BY_PLATFORM),
                                        nord().is("46"))
                                .status())
                .as("a hidden part is a figure")
                .isEqualTo(Status.SUPPRESSED);
    }

    @Test
    void what_one_total_stands_for_leaves_no_other_total_unsaid_in_whatever_order() {
        var measure =
                Asked.measure(
                        """
                        unit: pupils
                        dimensions: [quartier, grade, sex]
                        addsOver: [territory, quartier, grade]
                        """);
        var women = nord().of("sex", "women").is("100");
        var youngest = nord().of("grade", "cp").is("50");
        var both = nord().of("sex", "women").of("grade", "cp").is("24");
        for (var told : List.of(List.of(women, youngest, both), List.of(youngest, women, both))) {
            var cell =
                    Asked.about(measure, "territory")
                            .territory("a")
                            .qpv("a", "nord")
                            .cell(told.toArray(Told[]::new));

            assertThat(cell.reason()).isEqualTo(AbsenceReason.SEVERAL_BREAKDOWNS);
            assertThat(cell.leftOut()).containsExactly(new LeftOut(Why.BREAKDOWN, 1, null));
        }
    }

    @Test
    void totals_of_other_years_are_left_out_with_their_parts_and_not_added() {
        var cell =
                pupils("territory")
                        .cell(
                                nord().year(2018).of("grade", "cp").is("24"),
                                nord().year(2018).of("grade", "ce1").is("22"),
                                nord().year(2018).is("46"),
                                nord().year(2018).asTotal().is("47"),
                                nord().year(2019).is("50"));

        assertThat(cell.value()).isEqualTo("50");
        assertThat(cell.leftOut())
                .containsExactly(new LeftOut(Why.OTHER_YEAR, 4, new BigDecimal("46")));
    }

    @Test
    void what_is_set_aside_does_not_come_to_its_total_besides() {
        var cell =
                pupils("territory")
                        .cell(
                                nord().of("grade", "cp").is("24").over(),
                                nord().of("grade", "ce1").is("22").over(),
                                nord().is("46").over());

        assertThat(cell.leftOut()).containsExactly(new LeftOut(Why.ENDED, 3, new BigDecimal("46")));
    }

    @Test
    void each_statement_of_a_total_that_is_not_shown_is_said() {
        var cell =
                pupils("territory")
                        .cell(
                                nord().of("grade", "cp").is("24"),
                                nord().is("46").from("document:a", null, null),
                                nord().is("47").from("document:b", null, null));

        assertThat(cell.printed()).isNull();
        assertThat(cell.leftOut()).containsExactly(new LeftOut(Why.PRINTED_TOTAL, 2, null));
    }

    @Test
    void a_year_is_printed_if_it_stands_beside_a_total() {
        var cell =
                pupils("territory")
                        .cell(
                                nord().inferred(2020).of("grade", "cp").is("24"),
                                nord().year(2020).is("46"),
                                nord().year(2019).is("50"));

        assertThat(cell.latestYear()).isEqualTo(2020);
        assertThat(cell.yearInferred()).isNull();
    }

    @Test
    void of_declared_totals_alone_a_printed_year_is_taken_before_an_inferred_one() {
        var cell =
                pupils("territory")
                        .cell(
                                nord().inferred(2020).asTotal().is("46"),
                                nord().year(2019).asTotal().is("50"));

        assertThat(cell.latestYear()).isEqualTo(2019);
        assertThat(printed(cell).value()).isEqualTo("50");
    }

    private static Printed printed(Cell cell) {
        return Objects.requireNonNull(cell.printed());
    }

    private static Asked pupils(String... by) {
        return Asked.about(PUPILS, by).territory("a").qpv("a", "nord");
    }

    private static Told nord() {
        return Told.in("a").of("quartier", "nord");
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
