package fr.avenant.programmation.renewal;

import fr.avenant.contracts.programmation.OperationEvent;
import fr.avenant.contracts.programmation.RenewalOperation;
import fr.avenant.testplatform.fact.ShellRules;

class OperationAggregateTest
        extends ShellRules<RenewalOperation, OperationCommand, OperationEvent> {

    OperationAggregateTest() {
        super(OperationAggregate.class, Operations.VAL_VERT);
    }
}
