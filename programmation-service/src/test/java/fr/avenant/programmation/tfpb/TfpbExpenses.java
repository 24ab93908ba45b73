package fr.avenant.programmation.tfpb;

import fr.avenant.contracts.Quantity;
import fr.avenant.contracts.programmation.TfpbExpense;
import fr.avenant.contracts.programmation.TfpbExpenseEvent;
import fr.avenant.contracts.programmation.TfpbExpenseEvent.TfpbExpenseCorrected;
import fr.avenant.contracts.programmation.TfpbExpenseEvent.TfpbExpenseRecorded;
import fr.avenant.contracts.programmation.TfpbExpenseEvent.TfpbExpenseWithdrawn;
import fr.avenant.programmation.tfpb.TfpbExpenseCommand.CorrectTfpbExpense;
import fr.avenant.programmation.tfpb.TfpbExpenseCommand.RecordTfpbExpense;
import fr.avenant.programmation.tfpb.TfpbExpenseCommand.WithdrawTfpbExpense;
import fr.avenant.testplatform.fact.Examples;
import fr.avenant.testplatform.fact.FactSample;
import fr.avenant.testplatform.fact.FactWords;

/** Facts that the tests of landlords' expenses ask for and tell. */
final class TfpbExpenses {

    /** An expense of Lot Habitat in Cahors: the figure was not legible first. */
    static final FactSample<TfpbExpense, TfpbExpenseCommand, TfpbExpenseEvent> LOT_HABITAT_2017 =
            FactSample.of(
                    new FactWords<>(
                            RecordTfpbExpense::new,
                            CorrectTfpbExpense::new,
                            WithdrawTfpbExpense::new,
                            TfpbExpenseRecorded::new,
                            TfpbExpenseCorrected::new,
                            TfpbExpenseWithdrawn::new),
                    Examples.of(TfpbExpenseCorrected.class),
                    it ->
                            new TfpbExpense(
                                    it.territory(),
                                    it.programme(),
                                    it.landlord(),
                                    it.line(),
                                    it.eligible(),
                                    it.year(),
                                    it.stage(),
                                    Quantity.notAvailable()));

    private TfpbExpenses() {}
}
