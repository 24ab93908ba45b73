package fr.avenant.programmation.action;

import fr.avenant.contracts.programmation.ActionEvent;
import fr.avenant.contracts.programmation.ActionEvent.ActionFunded;
import fr.avenant.contracts.programmation.ActionEvent.ActionWithdrawn;
import fr.avenant.contracts.programmation.ActionEvent.FundingRevised;
import fr.avenant.contracts.programmation.FundedAction;
import fr.avenant.kit.decision.Decision;
import fr.avenant.kit.decision.Lifecycle;
import fr.avenant.kit.decision.Recorded;
import fr.avenant.programmation.action.ActionCommand.FundAction;
import fr.avenant.programmation.action.ActionCommand.ReviseFunding;
import fr.avenant.programmation.action.ActionCommand.WithdrawAction;

/** The rules of an action: those of every recorded fact. */
final class ActionDecider {

    private ActionDecider() {}

    static Decision<ActionEvent> decide(ActionCommand command, Lifecycle<FundedAction> state) {
        return switch (command) {
            case FundAction it ->
                    state.whenNew(() ->
                            Decision.accepted(
                                    new ActionFunded(
                                            it.id(), it.content(), it.effective(), it.source())));
            case ReviseFunding it ->
                    state.whenCorrected(
                            it.corrects(),
                            it.nature(),
                            it.content(),
                            it.effective(),
                            it.source(),
                            () ->
                                    Decision.accepted(
                                            new FundingRevised(
                                                    it.id(),
                                                    it.corrects(),
                                                    it.nature(),
                                                    it.content(),
                                                    it.effective(),
                                                    it.source())));
            case WithdrawAction it ->
                    state.whenWithdrawn(
                            it.corrects(),
                            it.nature(),
                            () ->
                                    Decision.accepted(
                                            new ActionWithdrawn(
                                                    it.id(),
                                                    it.corrects(),
                                                    it.nature(),
                                                    it.source())));
        };
    }

    static Lifecycle<FundedAction> evolve(
            Lifecycle<FundedAction> state, Recorded<ActionEvent> recorded) {
        var id = recorded.eventId();
        return switch (recorded.event()) {
            case ActionFunded it -> state.recorded(id, it.content(), it.effective(), it.source());
            case FundingRevised it -> state.recorded(id, it.content(), it.effective(), it.source());
            case ActionWithdrawn _ -> state.withdrawn(id);
        };
    }
}
