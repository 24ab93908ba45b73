package fr.avenant.programmation.tfpb;

import fr.avenant.contracts.programmation.TfpbTotal;
import fr.avenant.contracts.programmation.TfpbTotalEvent;
import fr.avenant.testplatform.fact.ShellRules;

class TfpbTotalAggregateTest extends ShellRules<TfpbTotal, TfpbTotalCommand, TfpbTotalEvent> {

    TfpbTotalAggregateTest() {
        super(TfpbTotalAggregate.class, TfpbTotals.POLYGONE_L02);
    }
}
