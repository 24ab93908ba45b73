package fr.avenant.reporting.quality;

import static fr.avenant.reporting.quality.FoundIn.text;
import static fr.avenant.reporting.scenario.Facts.document;
import static fr.avenant.reporting.scenario.Facts.organisation;
import static fr.avenant.reporting.scenario.Facts.territory;
import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Euros;
import fr.avenant.contracts.Quantity;
import fr.avenant.contracts.programmation.TfpbExpense;
import fr.avenant.contracts.programmation.TfpbExpenseEvent.TfpbExpenseRecorded;
import fr.avenant.contracts.programmation.TfpbProgramme;
import fr.avenant.contracts.programmation.TfpbProgrammeEvent.TfpbProgrammeAgreed;
import fr.avenant.contracts.programmation.TfpbTotal;
import fr.avenant.contracts.programmation.TfpbTotalEvent.TfpbTotalStated;
import fr.avenant.reporting.scenario.Facts;
import fr.avenant.reporting.scenario.Publisher;
import fr.avenant.reporting.scenario.RunningReporting;
import fr.avenant.reporting.scenario.SharedService;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedService.class)
class TfpbTotalsRuleTest {

    private static final String T = "quality-tfpb";
    private static final String PROGRAMME = "tfpb-programme:quality-tfpb.office";
    private static final String LANDLORD = "organisation:quality-tfpb.office";

    private final FoundIn found;

    TfpbTotalsRuleTest(Publisher publisher, RunningReporting reporting) {
        found = new FoundIn(reporting, publisher, T);
    }

    @BeforeAll
    static void a_table_with_its_totals(Publisher publisher) {
        publisher.publishAll(
                territory(T),
                document("tests.contrat", "Contrat"),
                organisation("quality-tfpb.office", "Lot Habitat", T),
                programme(),
                expense("l1", true, 2016, Quantity.measured("100.00")),
                expense("l1", true, 2017, Quantity.measured("50.00")),
                expense("l2", true, 2016, Quantity.measured("10.00")),
                expense("l2", true, 2017, Quantity.notAvailable()),
                expense("l3", false, 2016, Quantity.measured("7.00")),
                total("line", "l1", null, null, "149.00"),
                total("line-right", "l2", null, null, "10.00"),
                total("column", null, 2016, null, "118.00"),
                total("column-right", null, 2017, null, "50.00"),
                total("sub-total", null, 2016, true, "109.00"),
                total("sub-total-right", null, 2016, false, "7.00"),
                total("all", null, null, null, "168.00"),
                total("no-cells", null, 2019, null, "12.00"));
    }

    @Test
    void each_total_that_is_off_by_one_euro_is_listed_with_what_it_adds() {
        assertThat(found.by("tfpb-totals"))
                .extracting(
                        finding -> text(finding, "what"),
                        finding -> text(finding, "printed"),
                        finding -> text(finding, "recomputed"),
                        finding -> text(finding, "difference"))
                .containsExactlyInAnyOrder(
                        tuple("Lot Habitat, ligne « Gardiens », toutes années", 149, 150, -1),
                        tuple("Lot Habitat, 2016", 118, 117, 1),
                        tuple("Lot Habitat, 2016, dépenses éligibles", 109, 110, -1),
                        tuple("Lot Habitat, toutes années", 168, 167, 1));
    }

    @Test
    void a_total_is_an_error_and_says_where_it_is_printed() {
        var column =
                found.by("tfpb-totals").stream()
                        .filter(finding -> text(finding, "what").equals("Lot Habitat, 2016"))
                        .findFirst()
                        .orElseThrow();

        assertThat(text(column, "severity")).isEqualTo("error");
        assertThat(column.path("places").toString())
                .isEqualTo(
                        """
                        [{"aggregate":"tfpb-total:quality-tfpb.column","document":"document:tests.contrat","locator":"page 1","printed":"118.00","title":"Contrat"}]\
                        """);
    }

    private static Tuple tuple(String what, int printed, int recomputed, int difference) {
        return Tuple.tuple(what, printed + ".00", recomputed + ".00", difference + ".00");
    }

    private static TfpbProgrammeAgreed programme() {
        return new TfpbProgrammeAgreed(
                PROGRAMME,
                new TfpbProgramme(
                        T,
                        "contract:quality-tfpb.perr",
                        LANDLORD,
                        List.of(),
                        List.of(
                                new TfpbProgramme.Line("l1", null, "Gardiens", true, null),
                                new TfpbProgramme.Line("l2", null, "Travaux", true, null))),
                Facts.SINCE_2015,
                Facts.source());
    }

    private static TfpbExpenseRecorded expense(
            String line, boolean eligible, int year, Quantity euros) {
        return new TfpbExpenseRecorded(
                "tfpb-expense:quality-tfpb.%s.%d".formatted(line, year),
                new TfpbExpense(
                        T,
                        PROGRAMME,
                        LANDLORD,
                        line,
                        eligible,
                        year,
                        TfpbExpense.Stage.SPENT,
                        euros),
                Effective.since(Integer.toString(year)),
                Facts.source());
    }

    private static TfpbTotalStated total(
            String code,
            @Nullable String line,
            @Nullable Integer year,
            @Nullable Boolean eligible,
            String euros) {
        return new TfpbTotalStated(
                "tfpb-total:quality-tfpb." + code,
                new TfpbTotal(
                        T,
                        PROGRAMME,
                        LANDLORD,
                        new TfpbTotal.Scope(line, year, eligible),
                        "Total",
                        Euros.of(euros)),
                Facts.SINCE_2015,
                Facts.source());
    }
}
