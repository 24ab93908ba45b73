package fr.avenant.reporting.cell;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.reporting.catalogue.Measure;
import fr.avenant.reporting.cell.LeftOut.Why;
import fr.avenant.reporting.cell.RegisteredMembers.Kind;
import fr.avenant.reporting.cell.RegisteredMembers.Quartier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who is expected to have a figure, by date. */
class ExpectedMembersTest {

    private static final Measure POPULATION =
            Asked.measure(
                    """
                    unit: inhabitants
                    dimensions: [quartier]
                    addsOver: [territory, quartier]
                    coversKinds: [qpv]
                    """);

    private static final Measure ENGAGEMENTS =
            Asked.measure(
                    """
                    unit: engagements
                    dimensions: [contract, engagement]
                    addsOver: [territory, contract, engagement]
                    holds: whileItLasts
                    """);

    private static final Measure EXPENSE =
            Asked.measure(
                    """
                    unit: euros
                    dimensions: [landlord, stage]
                    addsOver: [territory, landlord]
                    """);

    @Test
    void a_quartier_that_left_is_expected_until_then_and_not_after() {
        var asked =
                Asked.about(POPULATION, "territory", "year")
                        .territory("a")
                        .qpv("a", "nord")
                        .quartier("a", "parti", new Kind("qpv", span("2015-01-01", "2024-01-01")));
        var before = asked.cell(nord().year(2023).is("100"));
        var after = asked.cell(nord().year(2024).is("100"));

        assertThat(before.reason()).isEqualTo(AbsenceReason.PARTIAL_COVERAGE);
        assertThat(after.value()).isEqualTo("100");
    }

    @Test
    void a_quartier_that_came_back_is_expected_but_while_it_was_away() {
        var parti =
                new Quartier(
                                "a",
                                "parti",
                                "Parti",
                                List.of(new Kind("qpv", span("2015-01-01", null))))
                        .without(List.of(span("2018-01-01", "2024-01-01")));
        var asked =
                Asked.about(POPULATION, "territory", "year")
                        .territory("a")
                        .qpv("a", "nord")
                        .quartier("a", "parti", parti.kinds().toArray(Kind[]::new));

        assertThat(asked.cell(nord().year(2017).is("100")).reason())
                .isEqualTo(AbsenceReason.PARTIAL_COVERAGE);
        assertThat(asked.cell(nord().year(2018).is("100")).value()).isEqualTo("100");
        assertThat(asked.cell(nord().year(2023).is("100")).value()).isEqualTo("100");
        assertThat(asked.cell(nord().year(2024).is("100")).reason())
                .isEqualTo(AbsenceReason.PARTIAL_COVERAGE);
        assertThat(parti.without(List.of(span("2010-01-01", null))).kinds()).isEmpty();
    }

    @Test
    void a_quartier_is_added_as_long_as_it_is_of_the_kind() {
        var asked =
                Asked.about(POPULATION, "territory", "year")
                        .territory("a")
                        .qpv("a", "nord")
                        .quartier(
                                "a",
                                "veille",
                                new Kind("qpv", span("2015-01-01", "2024-01-01")),
                                new Kind("qva", span("2024-01-01", null)));
        var before = asked.cell(nord().year(2023).is("100"), quartier("veille").year(2023).is("7"));
        var after = asked.cell(nord().year(2024).is("100"), quartier("veille").year(2024).is("7"));

        assertThat(before.value()).isEqualTo("107");
        assertThat(after.value()).isEqualTo("100");
        assertThat(after.leftOut())
                .containsExactly(new LeftOut(Why.OTHER_KIND, 1, new BigDecimal("7")));
    }

    @Test
    void a_figure_of_before_a_quartier_was_one_is_about_what_became_one() {
        var cell =
                Asked.about(POPULATION, "territory")
                        .territory("a")
                        .quartier("a", "nord", new Kind("qpv", span("2015-01-01", null)))
                        .cell(nord().year(2014).is("100"));

        assertThat(cell.value()).isEqualTo("100");
    }

    @Test
    void a_territory_is_expected_from_the_year_in_which_it_began() {
        var asked =
                Asked.about(POPULATION, "year")
                        .territory("a")
                        .territory("b", span("2020-06-01", null));

        assertThat(asked.cell(whole("a").year(2019).is("1")).value()).isEqualTo("1");
        assertThat(asked.cell(whole("a").year(2020).is("1")).reason())
                .isEqualTo(AbsenceReason.PARTIAL_COVERAGE);
    }

    @Test
    void a_territory_that_was_not_there_in_a_year_has_no_cell_of_it() {
        var cells =
                Asked.about(POPULATION, "territory", "year")
                        .territory("a")
                        .territory("b", span("2020-06-01", null))
                        .cells(whole("a").year(2019).is("1"), whole("a").year(2021).is("2"));

        assertThat(cells)
                .extracting(cell -> cell.members().get("territory") + cell.members().get("year"))
                .containsExactly("a2019", "a2021", "b2021");
    }

    @Test
    void contracts_are_expected_within_their_period() {
        var asked =
                Asked.about(ENGAGEMENTS, "territory", "contract")
                        .territory("a")
                        .contract("a", "a.old", span("2015-01-01", "2021-01-01"))
                        .contract("a", "a.new", span("2024-01-01", null));

        assertThat(asked.on("2020-06-01").cell().members()).containsEntry("contract", "a.old");
        assertThat(asked.on("2025-06-01").cell().members()).containsEntry("contract", "a.new");
    }

    @Test
    void what_has_ended_is_not_counted_and_its_cell_says_so() {
        var cell =
                Asked.about(ENGAGEMENTS, "territory")
                        .territory("a")
                        .on("2030-01-01")
                        .cell(engagement("e1").over().is("1"), engagement("e2").over().is("1"));

        assertThat(cell.reason()).isEqualTo(AbsenceReason.ENDED);
        assertThat(cell.value()).isNull();
        assertThat(cell.leftOut()).containsExactly(new LeftOut(Why.ENDED, 2, new BigDecimal("2")));
    }

    @Test
    void what_has_ended_has_a_cell_however_it_is_broken_down() {
        var asked =
                Asked.about(ENGAGEMENTS, "territory", "contract")
                        .territory("a")
                        .contract("a", "a.old", span("2015-01-01", "2021-01-01"))
                        .on("2030-01-01");
        var cell = asked.cell(engagement("e1").of("contract", "a.old").over().is("1"));

        assertThat(cell.members()).containsEntry("contract", "a.old");
        assertThat(cell.reason()).isEqualTo(AbsenceReason.ENDED);
        assertThat(cell.leftOut()).containsExactly(new LeftOut(Why.ENDED, 1, BigDecimal.ONE));
    }

    @Test
    void a_territory_whose_contracts_have_all_ended_is_there_itself() {
        var cells =
                Asked.about(ENGAGEMENTS, "territory", "contract")
                        .territory("a")
                        .territory("b")
                        .contract("a", "a.old", span("2015-01-01", "2021-01-01"))
                        .contract("b", "b.new", span("2024-01-01", null))
                        .on("2030-01-01")
                        .cells();

        assertThat(cells)
                .extracting(cell -> cell.members().get("territory"))
                .containsExactly("a", "b");
        assertThat(cells.getFirst().members()).containsEntry("contract", null);
        assertThat(cells.getFirst().reason()).isEqualTo(AbsenceReason.NOT_REPORTED);
    }

    @Test
    void a_contract_that_is_asked_for_stands_alone_ended_or_not() {
        var cell =
                Asked.about(ENGAGEMENTS, "territory", "contract")
                        .territory("a")
                        .territory("b")
                        .contract("a", "a.old", span("2015-01-01", "2021-01-01"))
                        .only("contract", "a.old")
                        .on("2030-01-01")
                        .cell();

        assertThat(cell.members()).containsEntry("contract", "a.old");
    }

    @Test
    void an_answer_about_a_territory_is_never_empty() {
        var cell =
                Asked.about(POPULATION, "territory", "quartier")
                        .territory("a")
                        .quartier("a", "veille", new Kind("qva", Span.ALWAYS))
                        .cell();

        assertThat(cell.members()).containsEntry("territory", "a").containsEntry("quartier", null);
        assertThat(cell.reason()).isEqualTo(AbsenceReason.NOT_REPORTED);
    }

    @Test
    void what_has_ended_stands_beside_what_goes_on() {
        var cell =
                Asked.about(ENGAGEMENTS, "territory")
                        .territory("a")
                        .cell(engagement("e1").over().is("1"), engagement("e2").is("1"));

        assertThat(cell.value()).isEqualTo("1");
        assertThat(cell.leftOut()).containsExactly(new LeftOut(Why.ENDED, 1, new BigDecimal("1")));
    }

    @Test
    void each_landlord_of_a_programme_is_said_to_report_nothing_spent() {
        var cells =
                Asked.about(EXPENSE, "territory", "landlord", "stage")
                        .territory("a")
                        .landlord("a", "habitat")
                        .landlord("a", "polygone")
                        .cells(
                                expense("habitat", "planned").is("182912"),
                                expense("habitat", "spent").is("2408"),
                                expense("polygone", "planned").is("4000"));

        assertThat(cells).hasSize(4);
        assertThat(cells.getLast().members())
                .containsEntry("landlord", "polygone")
                .containsEntry("stage", "spent");
        assertThat(cells.getLast().reason()).isEqualTo(AbsenceReason.NOT_REPORTED);
    }

    private static Told engagement(String code) {
        return Told.in("a").year(null).unit("engagements").of("engagement", code);
    }

    private static Told expense(String landlord, String stage) {
        return Told.in("a").unit("euros").of("landlord", landlord).of("stage", stage);
    }

    private static Told whole(String territory) {
        return Told.in(territory).unit("inhabitants");
    }

    private static Told nord() {
        return quartier("nord");
    }

    private static Told quartier(String slug) {
        return Told.in("a").unit("inhabitants").of("quartier", slug);
    }

    @Test
    void a_quartier_is_expected_while_its_territory_is_there() {
        for (var life : new Span[] {span("2016-01-01", null), span("2010-01-01", "2014-01-01")}) {
            var asked =
                    Asked.about(POPULATION, "territory", "quartier")
                            .on("2014-06-01")
                            .territory("a", life)
                            .qpv("a", "nord");

            assertThat(asked.cells()).as("%s", life).isEmpty();
        }
    }

    @Test
    void a_kind_that_an_act_replaced_from_its_first_day_was_none() {
        var cell =
                Asked.about(POPULATION, "territory")
                        .territory("a")
                        .quartier(
                                "a",
                                "nord",
                                new Kind("qpv", span("2015-01-01", "2015-01-01")),
                                new Kind("qva", span("2015-01-01", null)))
                        .cell(nord().year(2013).is("100"));

        assertThat(cell.leftOut())
                .containsExactly(new LeftOut(Why.OTHER_KIND, 1, new BigDecimal("100")));
    }

    @Test
    void broken_down_by_territory_nobody_has_no_cell() {
        for (var by : new String[] {"", "contract", "landlord"}) {
            var asked =
                    Asked.about(by.equals("landlord") ? EXPENSE : ENGAGEMENTS, "territory", by)
                            .on("2014-06-01")
                            .territory("a", span("2016-01-01", null));

            assertThat(asked.cells()).as(by).isEmpty();
        }
    }

    private static Span span(String from, @Nullable String until) {
        return new Span(LocalDate.parse(from), until == null ? null : LocalDate.parse(until));
    }
}
