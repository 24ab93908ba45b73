package fr.avenant.programmation.rule;

import fr.avenant.contracts.programmation.FundingRule;
import fr.avenant.contracts.programmation.FundingRuleEvent;
import fr.avenant.contracts.programmation.FundingRuleEvent.FundingRuleAdopted;
import fr.avenant.contracts.programmation.FundingRuleEvent.FundingRuleCorrected;
import fr.avenant.contracts.programmation.FundingRuleEvent.FundingRuleWithdrawn;
import fr.avenant.kit.decision.Decision;
import fr.avenant.kit.decision.Lifecycle;
import fr.avenant.kit.decision.Recorded;
import fr.avenant.programmation.rule.FundingRuleCommand.AdoptFundingRule;
import fr.avenant.programmation.rule.FundingRuleCommand.CorrectFundingRule;
import fr.avenant.programmation.rule.FundingRuleCommand.WithdrawFundingRule;

/** The rules of a funding rule: those of every recorded fact. */
final class FundingRuleDecider {

    private FundingRuleDecider() {}

    static Decision<FundingRuleEvent> decide(
            FundingRuleCommand command, Lifecycle<FundingRule> state) {
        return switch (command) {
            case AdoptFundingRule it ->
                    state.whenNew(() ->
                            Decision.accepted(
                                    new FundingRuleAdopted(
                                            it.id(), it.content(), it.effective(), it.source())));
            case CorrectFundingRule it ->
                    state.whenCorrected(
                            it.corrects(),
                            it.nature(),
                            it.content(),
                            it.effective(),
                            it.source(),
                            () ->
                                    Decision.accepted(
                                            new FundingRuleCorrected(
                                                    it.id(),
                                                    it.corrects(),
                                                    it.nature(),
                                                    it.content(),
                                                    it.effective(),
                                                    it.source())));
            case WithdrawFundingRule it ->
                    state.whenWithdrawn(
                            it.corrects(),
                            it.nature(),
                            () ->
                                    Decision.accepted(
                                            new FundingRuleWithdrawn(
                                                    it.id(),
                                                    it.corrects(),
                                                    it.nature(),
                                                    it.source())));
        };
    }

    static Lifecycle<FundingRule> evolve(
            Lifecycle<FundingRule> state, Recorded<FundingRuleEvent> recorded) {
        var id = recorded.eventId();
        return switch (recorded.event()) {
            case FundingRuleAdopted it ->
                    state.recorded(id, it.content(), it.effective(), it.source());
            case FundingRuleCorrected it ->
                    state.recorded(id, it.content(), it.effective(), it.source());
            case FundingRuleWithdrawn _ -> state.withdrawn(id);
        };
    }
}
