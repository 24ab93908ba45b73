package fr.avenant.programmation.rule;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.programmation.FundingRule;
import fr.avenant.contracts.programmation.FundingRuleEvent;
import fr.avenant.kit.decision.FactCommand;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a funding rule. */
sealed interface FundingRuleCommand extends FactCommand {

    @Override
    default String kind() {
        return FundingRuleEvent.KIND;
    }

    record AdoptFundingRule(
            @TargetAggregateIdentifier String id,
            FundingRule content,
            Effective effective,
            Source source)
            implements FundingRuleCommand {}

    record CorrectFundingRule(
            @TargetAggregateIdentifier String id,
            UUID corrects,
            Nature nature,
            FundingRule content,
            Effective effective,
            Source source)
            implements FundingRuleCommand {}

    record WithdrawFundingRule(
            @TargetAggregateIdentifier String id, UUID corrects, Nature nature, Source source)
            implements FundingRuleCommand {}
}
