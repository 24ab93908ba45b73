package fr.avenant.programmation.rule;

import fr.avenant.contracts.programmation.FundingRule;
import fr.avenant.kit.command.CommandDesk;
import fr.avenant.kit.command.FactCommands;
import fr.avenant.kit.command.FactController;
import fr.avenant.programmation.rule.FundingRuleCommand.AdoptFundingRule;
import fr.avenant.programmation.rule.FundingRuleCommand.CorrectFundingRule;
import fr.avenant.programmation.rule.FundingRuleCommand.WithdrawFundingRule;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Funding rules over HTTP. */
@RestController
@RequestMapping("/api/v1/funding-rules")
class FundingRuleController extends FactController<FundingRule> {

    FundingRuleController(CommandDesk desk) {
        super(
                desk,
                new FactCommands<>(
                        AdoptFundingRule::new, CorrectFundingRule::new, WithdrawFundingRule::new));
    }
}
