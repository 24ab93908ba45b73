package fr.avenant.programmation.rule;

import fr.avenant.contracts.programmation.FundingRule;
import fr.avenant.contracts.programmation.FundingRuleEvent;
import fr.avenant.kit.decision.CommonRefusal;
import fr.avenant.kit.decision.Decision;
import fr.avenant.kit.decision.Lifecycle;
import fr.avenant.kit.decision.Recorded;
import fr.avenant.testplatform.DeciderSpec;
import fr.avenant.testplatform.fact.FactRules;

class FundingRuleDeciderTest
        extends FactRules<
                FundingRule, FundingRuleCommand, FundingRuleEvent, Decision<FundingRuleEvent>> {

    private static final DeciderSpec<
                    FundingRuleCommand, FundingRuleEvent, Decision<FundingRuleEvent>>
            DECIDER =
                    DeciderSpec.of(
                            Lifecycle.<FundingRule>unknown(),
                            FundingRuleDecider::decide,
                            (state, id, event) ->
                                    FundingRuleDecider.evolve(state, new Recorded<>(id, event)));

    FundingRuleDeciderTest() {
        super(
                FundingRules.SAMPLE,
                DECIDER,
                Decision::accepted,
                rule -> Decision.refused(CommonRefusal.valueOf(rule)));
    }
}
