package fr.avenant.programmation.action;

import fr.avenant.contracts.programmation.ActionEvent;
import fr.avenant.contracts.programmation.FundedAction;
import fr.avenant.kit.decision.CommonRefusal;
import fr.avenant.kit.decision.Decision;
import fr.avenant.kit.decision.Lifecycle;
import fr.avenant.kit.decision.Recorded;
import fr.avenant.testplatform.DeciderSpec;
import fr.avenant.testplatform.fact.FactRules;

class ActionDeciderTest
        extends FactRules<FundedAction, ActionCommand, ActionEvent, Decision<ActionEvent>> {

    private static final DeciderSpec<ActionCommand, ActionEvent, Decision<ActionEvent>> DECIDER =
            DeciderSpec.of(
                    Lifecycle.<FundedAction>unknown(),
                    ActionDecider::decide,
                    (state, id, event) -> ActionDecider.evolve(state, new Recorded<>(id, event)));

    ActionDeciderTest() {
        super(
                Actions.SPORT,
                DECIDER,
                Decision::accepted,
                rule -> Decision.refused(CommonRefusal.valueOf(rule)));
    }
}
