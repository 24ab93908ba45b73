package fr.avenant.programmation.rule;

import fr.avenant.contracts.programmation.FundingRule;
import fr.avenant.contracts.programmation.FundingRuleEvent;
import fr.avenant.testplatform.fact.ShellRules;

class FundingRuleAggregateTest
        extends ShellRules<FundingRule, FundingRuleCommand, FundingRuleEvent> {

    FundingRuleAggregateTest() {
        super(FundingRuleAggregate.class, FundingRules.SAMPLE);
    }
}
