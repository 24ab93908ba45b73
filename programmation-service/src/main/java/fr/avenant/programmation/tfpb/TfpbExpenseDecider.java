package fr.avenant.programmation.tfpb;

import fr.avenant.contracts.Nature;
import fr.avenant.contracts.programmation.TfpbExpense;
import fr.avenant.contracts.programmation.TfpbExpenseEvent;
import fr.avenant.contracts.programmation.TfpbExpenseEvent.TfpbExpenseCorrected;
import fr.avenant.contracts.programmation.TfpbExpenseEvent.TfpbExpensePlanned;
import fr.avenant.contracts.programmation.TfpbExpenseEvent.TfpbExpenseRecorded;
import fr.avenant.contracts.programmation.TfpbExpenseEvent.TfpbExpenseWithdrawn;
import fr.avenant.programmation.tfpb.TfpbExpenseCommand.CorrectTfpbExpense;
import fr.avenant.programmation.tfpb.TfpbExpenseCommand.RecordTfpbExpense;
import fr.avenant.programmation.tfpb.TfpbExpenseCommand.WithdrawTfpbExpense;
import fr.avenant.recording.decision.Decision;
import fr.avenant.recording.decision.Lifecycle;
import fr.avenant.recording.decision.Recorded;

/** The rules of a landlord's expense. */
final class TfpbExpenseDecider {

    private TfpbExpenseDecider() {}

    static Decision<TfpbExpenseEvent> decide(
            TfpbExpenseCommand command, Lifecycle<TfpbExpense> state) {
        return switch (command) {
            case RecordTfpbExpense it -> state.whenNew(() -> Decision.accepted(told(it)));
            case CorrectTfpbExpense it ->
                    state.whenCorrected(
                            it.corrects(),
                            it.nature(),
                            it.content(),
                            it.effective(),
                            it.source(),
                            () -> state.whenCurrent(now -> corrected(it, now)));
            case WithdrawTfpbExpense it ->
                    state.whenWithdrawn(
                            it.corrects(),
                            it.nature(),
                            () ->
                                    Decision.accepted(
                                            new TfpbExpenseWithdrawn(
                                                    it.id(),
                                                    it.corrects(),
                                                    it.nature(),
                                                    it.source())));
        };
    }

    static Lifecycle<TfpbExpense> evolve(
            Lifecycle<TfpbExpense> state, Recorded<TfpbExpenseEvent> recorded) {
        var id = recorded.eventId();
        return switch (recorded.event()) {
            case TfpbExpensePlanned it ->
                    state.recorded(id, it.content(), it.effective(), it.source());
            case TfpbExpenseRecorded it ->
                    state.recorded(id, it.content(), it.effective(), it.source());
            case TfpbExpenseCorrected it ->
                    state.recorded(id, it.content(), it.effective(), it.source());
            case TfpbExpenseWithdrawn _ -> state.withdrawn();
        };
    }

    private static Decision<TfpbExpenseEvent> corrected(CorrectTfpbExpense it, TfpbExpense now) {
        return it.nature() == Nature.COMPLETION && it.content().stage() != now.stage()
                ? Decision.refused(TfpbExpenseRefusal.EXPENSE_OF_ANOTHER_STAGE)
                : Decision.accepted(
                        new TfpbExpenseCorrected(
                                it.id(),
                                it.corrects(),
                                it.nature(),
                                it.content(),
                                it.effective(),
                                it.source()));
    }

    private static TfpbExpenseEvent told(RecordTfpbExpense it) {
        return switch (it.content().stage()) {
            case PLANNED ->
                    new TfpbExpensePlanned(it.id(), it.content(), it.effective(), it.source());
            case SPENT ->
                    new TfpbExpenseRecorded(it.id(), it.content(), it.effective(), it.source());
        };
    }
}
