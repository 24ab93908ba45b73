package fr.avenant.programmation.rule;

import fr.avenant.contracts.programmation.FundingRule;
import fr.avenant.contracts.programmation.FundingRuleEvent;
import fr.avenant.contracts.programmation.FundingRuleEvent.FundingRuleAdopted;
import fr.avenant.contracts.programmation.FundingRuleEvent.FundingRuleCorrected;
import fr.avenant.contracts.programmation.FundingRuleEvent.FundingRuleWithdrawn;
import fr.avenant.recording.command.CommandDesk;
import fr.avenant.recording.command.FactController;
import fr.avenant.recording.decision.FactKind;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Funding rules over HTTP. */
@RestController
@RequestMapping("/api/v1/funding-rules")
class FundingRuleController extends FactController<FundingRule> {

    static final FactKind<FundingRule, FundingRuleEvent> KIND =
            FactKind.of(
                            FundingRuleEvent.KIND,
                            FundingRule.class,
                            FundingRuleEvent.class,
                            FundingRuleAdopted::new,
                            FundingRuleCorrected::new,
                            FundingRuleWithdrawn::new)
                    .ordered("AdoptFundingRule", "CorrectFundingRule");

    FundingRuleController(CommandDesk desk) {
        super(desk, KIND);
    }
}
