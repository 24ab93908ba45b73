package fr.avenant.programmation.rule;

import fr.avenant.contracts.programmation.FundingRule;
import fr.avenant.contracts.programmation.FundingRuleEvent;
import fr.avenant.contracts.programmation.FundingRuleEvent.FundingRuleAdopted;
import fr.avenant.contracts.programmation.FundingRuleEvent.FundingRuleCorrected;
import fr.avenant.contracts.programmation.FundingRuleEvent.FundingRuleWithdrawn;
import fr.avenant.programmation.rule.FundingRuleCommand.AdoptFundingRule;
import fr.avenant.programmation.rule.FundingRuleCommand.CorrectFundingRule;
import fr.avenant.programmation.rule.FundingRuleCommand.WithdrawFundingRule;
import fr.avenant.testplatform.fact.Examples;
import fr.avenant.testplatform.fact.FactSample;
import fr.avenant.testplatform.fact.FactWords;

/** Facts that these tests ask for and tell. */
final class FundingRules {

    /** The floor of subsidies in Carcassonne: its amount was read later. */
    static final FactSample<FundingRule, FundingRuleCommand, FundingRuleEvent> SAMPLE =
            FactSample.of(
                    new FactWords<>(
                            AdoptFundingRule::new,
                            CorrectFundingRule::new,
                            WithdrawFundingRule::new,
                            FundingRuleAdopted::new,
                            FundingRuleCorrected::new,
                            FundingRuleWithdrawn::new),
                    Examples.of(FundingRuleCorrected.class),
                    it ->
                            new FundingRule(
                                    it.territory(),
                                    it.contract(),
                                    it.label(),
                                    it.subject(),
                                    null,
                                    null,
                                    it.funders(),
                                    it.creditKind()));

    private FundingRules() {}
}
