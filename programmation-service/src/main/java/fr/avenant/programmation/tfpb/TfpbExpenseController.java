package fr.avenant.programmation.tfpb;

import fr.avenant.contracts.programmation.TfpbExpense;
import fr.avenant.contracts.programmation.TfpbExpenseEvent;
import fr.avenant.programmation.tfpb.TfpbExpenseCommand.CorrectTfpbExpense;
import fr.avenant.programmation.tfpb.TfpbExpenseCommand.RecordTfpbExpense;
import fr.avenant.programmation.tfpb.TfpbExpenseCommand.WithdrawTfpbExpense;
import fr.avenant.recording.command.CommandDesk;
import fr.avenant.recording.command.FactCommands;
import fr.avenant.recording.command.FactController;
import fr.avenant.recording.decision.FactHistory;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Expenses of landlords over HTTP. */
@RestController
@RequestMapping("/api/v1/tfpb-expenses")
class TfpbExpenseController extends FactController<TfpbExpense> {

    TfpbExpenseController(CommandDesk desk) {
        super(
                desk,
                new FactCommands<>(
                        RecordTfpbExpense::new,
                        CorrectTfpbExpense::new,
                        WithdrawTfpbExpense::new,
                        new FactHistory<>(
                                TfpbExpenseEvent.KIND,
                                TfpbExpenseEvent.class,
                                TfpbExpenseDecider::evolve)));
    }
}
