package fr.avenant.programmation.renewal;

import fr.avenant.contracts.programmation.OperationEvent;
import fr.avenant.contracts.programmation.RenewalOperation;
import fr.avenant.kit.decision.CommonRefusal;
import fr.avenant.kit.decision.Decision;
import fr.avenant.kit.decision.Lifecycle;
import fr.avenant.kit.decision.Recorded;
import fr.avenant.testplatform.DeciderSpec;
import fr.avenant.testplatform.fact.FactRules;

class OperationDeciderTest
        extends FactRules<
                RenewalOperation, OperationCommand, OperationEvent, Decision<OperationEvent>> {

    private static final DeciderSpec<OperationCommand, OperationEvent, Decision<OperationEvent>>
            DECIDER =
                    DeciderSpec.of(
                            Lifecycle.<RenewalOperation>unknown(),
                            OperationDecider::decide,
                            (state, id, event) ->
                                    OperationDecider.evolve(state, new Recorded<>(id, event)));

    OperationDeciderTest() {
        super(
                Operations.VAL_VERT,
                DECIDER,
                Decision::accepted,
                rule -> Decision.refused(CommonRefusal.valueOf(rule)));
    }
}
