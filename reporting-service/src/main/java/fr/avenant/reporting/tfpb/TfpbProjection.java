package fr.avenant.reporting.tfpb;

import fr.avenant.contracts.Quantity;
import fr.avenant.contracts.Recording;
import fr.avenant.contracts.programmation.TfpbExpense;
import fr.avenant.contracts.programmation.TfpbExpenseEvent;
import fr.avenant.contracts.programmation.TfpbExpenseEvent.TfpbExpenseCorrected;
import fr.avenant.contracts.programmation.TfpbExpenseEvent.TfpbExpensePlanned;
import fr.avenant.contracts.programmation.TfpbExpenseEvent.TfpbExpenseRecorded;
import fr.avenant.contracts.programmation.TfpbExpenseEvent.TfpbExpenseWithdrawn;
import fr.avenant.contracts.programmation.TfpbProgramme;
import fr.avenant.contracts.programmation.TfpbProgrammeEvent;
import fr.avenant.contracts.programmation.TfpbProgrammeEvent.TfpbProgrammeAgreed;
import fr.avenant.contracts.programmation.TfpbProgrammeEvent.TfpbProgrammeCorrected;
import fr.avenant.contracts.programmation.TfpbProgrammeEvent.TfpbProgrammeWithdrawn;
import fr.avenant.contracts.programmation.TfpbTotal;
import fr.avenant.contracts.programmation.TfpbTotalEvent;
import fr.avenant.contracts.programmation.TfpbTotalEvent.TfpbTotalCorrected;
import fr.avenant.contracts.programmation.TfpbTotalEvent.TfpbTotalStated;
import fr.avenant.contracts.programmation.TfpbTotalEvent.TfpbTotalWithdrawn;
import fr.avenant.reporting.readtable.Changes;
import fr.avenant.reporting.readtable.EntityRow;
import fr.avenant.reporting.readtable.FactMembers;
import fr.avenant.reporting.readtable.FactRow;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What landlords plan, spend, and print as totals. */
public final class TfpbProjection {

    private static final String EXPENSE = "tfpb.expense";

    private TfpbProjection() {}

    public static Changes ofProgramme(TfpbProgrammeEvent event) {
        return switch (event) {
            case TfpbProgrammeAgreed it -> programme(it);
            case TfpbProgrammeCorrected it -> programme(it);
            case TfpbProgrammeWithdrawn _ -> Changes.ending();
        };
    }

    public static Changes ofExpense(TfpbExpenseEvent event) {
        return switch (event) {
            case TfpbExpensePlanned it -> expense(it);
            case TfpbExpenseRecorded it -> expense(it);
            case TfpbExpenseCorrected it -> expense(it);
            case TfpbExpenseWithdrawn _ -> Changes.ending();
        };
    }

    public static Changes ofTotal(TfpbTotalEvent event) {
        return switch (event) {
            case TfpbTotalStated it -> total(it);
            case TfpbTotalCorrected it -> total(it);
            case TfpbTotalWithdrawn _ -> Changes.ending();
        };
    }

    private static Changes programme(Recording<TfpbProgramme> event) {
        var programme = event.content();
        return Changes.replacing(
                List.of(
                        EntityRow.of("tfpb-programme", programme.territory(), programme, event)
                                .ofContract(programme.contract())
                                .with(TfpbProgrammeRow.of(programme))
                                .with(TfpbLineRow.of(programme))),
                List.of());
    }

    private static Changes expense(Recording<TfpbExpense> event) {
        var expense = event.content();
        var members =
                ofLandlord(expense.programme(), expense.landlord(), expense.line())
                        .word("stage", expense.stage())
                        .flag("eligible", expense.eligible());
        return Changes.replacing(
                List.of(),
                List.of(
                        fact(
                                        FactRow.Basis.DETAIL,
                                        expense.territory(),
                                        expense.year(),
                                        members,
                                        expense.quantity(),
                                        event)
                                .ofYear(expense.yearBasis())));
    }

    private static Changes total(Recording<TfpbTotal> event) {
        var total = event.content();
        var scope = total.scope();
        var members =
                ofLandlord(total.programme(), total.landlord(), scope.line())
                        .flag("eligible", scope.eligible());
        return Changes.replacing(
                List.of(
                        EntityRow.of("tfpb-total", total.territory(), total, event)
                                .called(total.label())),
                List.of(
                        fact(
                                        FactRow.Basis.TOTAL,
                                        total.territory(),
                                        scope.year(),
                                        members,
                                        Quantity.measured(total.amountEuros().text()),
                                        event)
                                .ofYear(scope.yearBasis())));
    }

    /** Codes of lines are those of one landlord's table. */
    private static FactMembers ofLandlord(
            String programme, String landlord, @Nullable String line) {
        var name = FactMembers.shortName(landlord);
        return new FactMembers()
                .aggregate("programme", programme)
                .put("landlord", name)
                .put("line", line == null ? null : name + "." + line);
    }

    private static FactRow fact(
            FactRow.Basis basis,
            String territory,
            @Nullable Integer year,
            FactMembers members,
            Quantity quantity,
            Recording<?> event) {
        return FactRow.euros(
                EXPENSE, basis, territory, year, members.byDimension(), Map.of(), quantity, event);
    }
}
