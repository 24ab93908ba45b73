package fr.avenant.programmation.tfpb;

import fr.avenant.contracts.programmation.TfpbExpense;
import fr.avenant.contracts.programmation.TfpbExpenseEvent;
import fr.avenant.kit.command.CommandDesk;
import fr.avenant.kit.command.FactCommands;
import fr.avenant.kit.command.FactController;
import fr.avenant.kit.decision.FactHistory;
import fr.avenant.programmation.tfpb.TfpbExpenseCommand.CorrectTfpbExpense;
import fr.avenant.programmation.tfpb.TfpbExpenseCommand.RecordTfpbExpense;
import fr.avenant.programmation.tfpb.TfpbExpenseCommand.WithdrawTfpbExpense;
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
