package fr.avenant.reporting.comparison;

import static fr.avenant.reporting.comparison.CellRulesTest.assertAbsent;
import static fr.avenant.reporting.comparison.CellRulesTest.value;
import static fr.avenant.reporting.scenario.Facts.organisation;
import static fr.avenant.reporting.scenario.Facts.territory;
import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Euros;
import fr.avenant.contracts.Quantity;
import fr.avenant.contracts.programmation.FundingShare;
import fr.avenant.contracts.programmation.OperationEvent.OperationAgreed;
import fr.avenant.contracts.programmation.RenewalOperation;
import fr.avenant.contracts.programmation.TfpbExpense;
import fr.avenant.contracts.programmation.TfpbExpense.Stage;
import fr.avenant.contracts.programmation.TfpbExpenseEvent.TfpbExpenseRecorded;
import fr.avenant.contracts.programmation.TfpbProgramme;
import fr.avenant.contracts.programmation.TfpbProgrammeEvent.TfpbProgrammeAgreed;
import fr.avenant.contracts.programmation.TfpbTotal;
import fr.avenant.contracts.programmation.TfpbTotalEvent.TfpbTotalStated;
import fr.avenant.reporting.scenario.Answer;
import fr.avenant.reporting.scenario.Facts;
import fr.avenant.reporting.scenario.Publisher;
import fr.avenant.reporting.scenario.RunningReporting;
import fr.avenant.reporting.scenario.SharedService;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A landlord's table: cells, sub-totals of what counts against the abatement, grand totals. */
@ExtendWith(SharedService.class)
class PrintedTotalsTest {

    private static final String T = "tfpb";

    private final Publisher publisher;
    private final RunningReporting reporting;

    PrintedTotalsTest(Publisher publisher, RunningReporting reporting) {
        this.publisher = publisher;
        this.reporting = reporting;
    }

    @BeforeAll
    static void two_landlords(Publisher publisher) {
        publisher.publishAll(
                territory(T),
                organisation("tfpb.habitat", "Habitat du Lot", T),
                organisation("polygone-test", "Polygone", null),
                programme("habitat", "organisation:tfpb.habitat"),
                programme("polygone", "organisation:polygone-test"),
                expense("habitat", "l01", true, 2016, Stage.SPENT, "2308.00"),
                expense("habitat", "l02", true, 2016, Stage.SPENT, "100.50"),
                expense("habitat", "l33", false, 2016, Stage.SPENT, "7628.00"),
                expense("habitat", "l01", true, 2019, Stage.PLANNED, "182912.00"),
                expense("polygone", "p01", true, 2019, Stage.PLANNED, "4000.00"),
                total("habitat", "eligible-2016", null, 2016, true, "2400.00"),
                total("habitat", "year-2016", null, 2016, null, "10036.50"),
                total("habitat", "eligible-2019", null, 2019, true, "182912.00"),
                total("habitat", "eligible", null, null, true, "999999.00"),
                total("habitat", "l01", "l01", null, null, "185220.00"),
                total("habitat", "all", null, null, null, "888888.00"));
    }

    @Test
    void the_printed_total_stands_beside_what_its_cells_add_up_to() {
        var answer = ask("by=landlord,year");

        var cell = answer.cell("landlord=habitat", "year=2016");
        assertThat(value(cell)).isEqualTo("2408.50");
        assertThat(value(cell.path("printed"))).isEqualTo("2400.00");
        assertThat(cell.path("printed").path("difference").asString()).isEqualTo("-8.50");
        assertThat(cell.path("printed").path("document").asString())
                .isEqualTo("document:tests.contrat");
        assertThat(cell.path("printed").path("locator").asString()).isEqualTo("page 1");
        assertThat(
                        answer.cell("landlord=habitat", "year=2019")
                                .path("printed")
                                .path("difference")
                                .asString())
                .isEqualTo("0.00");
        assertThat(answer.cell("landlord=polygone-test", "year=2019").has("printed")).isFalse();
    }

    @Test
    void only_what_counts_against_the_abatement_is_counted_unless_the_question_says_otherwise() {
        assertThat(value(ask("by=landlord,year").cell("landlord=habitat", "year=2016")))
                .isEqualTo("2408.50");
        assertThat(
                        value(
                                ask("by=landlord,year&eligible=false")
                                        .cell("landlord=habitat", "year=2016")))
                .isEqualTo("7628.00");
        assertThat(
                        value(
                                ask("by=landlord,year&eligible=any")
                                        .cell("landlord=habitat", "year=2016")))
                .isEqualTo("10036.50");
    }

    @Test
    void a_total_is_compared_only_with_the_cells_that_it_claims_to_add() {
        var any = ask("by=landlord,year&eligible=any").cell("landlord=habitat", "year=2016");
        var ineligible =
                ask("by=landlord,year&eligible=false").cell("landlord=habitat", "year=2016");
        var both = ask("by=year").cell("year=2019");

        assertThat(value(any.path("printed"))).isEqualTo("10036.50");
        assertThat(ineligible.has("printed")).isFalse();
        assertThat(value(both)).isEqualTo("186912.00");
        assertThat(both.has("printed")).isFalse();
    }

    @Test
    void a_total_over_all_years_claims_no_single_one() {
        for (var eligible : List.of("true", "any")) {
            var byYear = ask("by=landlord,year&eligible=" + eligible);
            var latest = ask("by=landlord&eligible=" + eligible).cell("landlord=habitat");

            assertThat(byYear.cells()).allMatch(cell -> cell.has("year"));
            assertThat(byYear.text()).doesNotContain("999999.00", "888888.00");
            assertThat(latest.path("latestYear").asInt()).isEqualTo(2019);
            assertThat(latest.path("printed").path("value").asString("182912.00"))
                    .isEqualTo("182912.00");
        }
    }

    @Test
    void a_total_of_a_line_over_all_years_claims_no_year_of_that_line() {
        var line = ask("by=line,year&eligible=any").cell("line=habitat.l01", "year=2016");

        assertThat(value(line)).isEqualTo("2308.00");
        assertThat(line.has("printed")).isFalse();
    }

    @Test
    void planned_and_spent_are_told_apart_where_asked() {
        var answer = ask("by=landlord,stage,year");

        assertThat(value(answer.cell("landlord=habitat", "stage=spent", "year=2016")))
                .isEqualTo("2408.50");
        assertThat(answer.cell("landlord=habitat", "stage=spent", "year=2016").has("printed"))
                .isFalse();
    }

    @Test
    void landlords_and_lines_have_names() {
        var members = ask("by=landlord,line").json().path("members");

        assertThat(members.path("landlord").path("habitat").asString()).isEqualTo("Habitat du Lot");
        assertThat(members.path("landlord").path("polygone-test").asString()).isEqualTo("Polygone");
        assertThat(members.path("line").path("habitat.l01").asString()).isEqualTo("Ligne l01");
    }

    @Test
    void a_total_without_any_cell_stands_alone_and_is_not_taken_for_a_sum() {
        publisher.publishAll(
                territory("renewal"), operation("renewal", "seul", List.of(), "1000000.00"));

        var cell = renewal("by=operation&territory=renewal").cell();

        assertAbsent(cell, "notAvailable", "notReported");
        assertThat(value(cell.path("printed"))).isEqualTo("1000000.00");
        assertThat(cell.path("printed").has("difference")).isFalse();
    }

    @Test
    void totals_of_two_operations_are_none_of_their_territory() {
        publisher.publishAll(
                territory("renewals"),
                operation(
                        "renewals",
                        "un",
                        List.of(share("anru", "600.00"), share("anru", "100.00")),
                        "800.00"),
                operation("renewals", "deux", List.of(share("ville", "50.00")), "50.00"));

        assertThat(value(renewal("by=operation&territory=renewals").cell("operation=renewals.un")))
                .isEqualTo("700.00");
        var all = renewal("by=territory&territory=renewals").cell();
        assertThat(value(all)).isEqualTo("750.00");
        assertThat(all.has("printed")).isFalse();
    }

    private Answer ask(String question) {
        reporting.awaitAll(publisher);
        return reporting.get(
                "/api/v1/comparison?measure=tfpb.expense&territory=" + T + "&" + question);
    }

    private Answer renewal(String question) {
        reporting.awaitAll(publisher);
        return reporting.get("/api/v1/comparison?measure=funding.renewal&" + question);
    }

    private static TfpbProgrammeAgreed programme(String code, String landlord) {
        return new TfpbProgrammeAgreed(
                "tfpb-programme:tfpb." + code,
                new TfpbProgramme(
                        T,
                        "contract:tfpb.perr",
                        landlord,
                        List.of(),
                        List.of(
                                new TfpbProgramme.Line("l01", null, "Ligne l01", true, null),
                                new TfpbProgramme.Line("l33", null, "Ligne l33", false, null))),
                Facts.SINCE_2015,
                Facts.source());
    }

    private static TfpbExpenseRecorded expense(
            String programme, String line, boolean eligible, int year, Stage stage, String euros) {
        return new TfpbExpenseRecorded(
                "tfpb-expense:tfpb.%s.%s.%d".formatted(programme, line, year),
                new TfpbExpense(
                        T,
                        "tfpb-programme:tfpb." + programme,
                        landlord(programme),
                        line,
                        eligible,
                        year,
                        stage,
                        Quantity.measured(euros)),
                Effective.since(Integer.toString(year)),
                Facts.source());
    }

    private static TfpbTotalStated total(
            String programme,
            String code,
            @Nullable String line,
            @Nullable Integer year,
            @Nullable Boolean eligible,
            String euros) {
        return new TfpbTotalStated(
                "tfpb-total:tfpb.%s.%s".formatted(programme, code),
                new TfpbTotal(
                        T,
                        "tfpb-programme:tfpb." + programme,
                        landlord(programme),
                        new TfpbTotal.Scope(line, year, eligible),
                        "Total",
                        Euros.of(euros)),
                Facts.SINCE_2015,
                Facts.source());
    }

    private static OperationAgreed operation(
            String territory, String code, List<FundingShare> plan, String total) {
        return new OperationAgreed(
                "operation:%s.%s".formatted(territory, code),
                new RenewalOperation(
                        territory,
                        null,
                        null,
                        "Opération " + code,
                        RenewalOperation.Programme.NPNRU,
                        plan,
                        Euros.of(total),
                        null),
                Facts.SINCE_2015,
                Facts.source());
    }

    private static FundingShare share(String funder, String euros) {
        return new FundingShare("organisation:" + funder, null, Euros.of(euros), null);
    }

    private static String landlord(String programme) {
        return programme.equals("habitat")
                ? "organisation:tfpb.habitat"
                : "organisation:polygone-test";
    }
}
