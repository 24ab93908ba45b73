package fr.avenant.programmation.tfpb;

import fr.avenant.contracts.programmation.TfpbExpense;
import fr.avenant.contracts.programmation.TfpbExpenseEvent;
import fr.avenant.testplatform.fact.ShellRules;

class TfpbExpenseAggregateTest
        extends ShellRules<TfpbExpense, TfpbExpenseCommand, TfpbExpenseEvent> {

    TfpbExpenseAggregateTest() {
        super(TfpbExpenseAggregate.class, TfpbExpenses.LOT_HABITAT_2017);
    }
}
