package fr.avenant.programmation.action;

import fr.avenant.contracts.programmation.ActionEvent;
import fr.avenant.contracts.programmation.FundedAction;
import fr.avenant.testplatform.fact.ShellRules;

class ActionAggregateTest extends ShellRules<FundedAction, ActionCommand, ActionEvent> {

    ActionAggregateTest() {
        super(ActionAggregate.class, Actions.SPORT);
    }
}
