package fr.avenant.programmation.renewal;

import fr.avenant.contracts.programmation.OperationEvent;
import fr.avenant.contracts.programmation.OperationEvent.OperationAgreed;
import fr.avenant.contracts.programmation.OperationEvent.OperationCorrected;
import fr.avenant.contracts.programmation.OperationEvent.OperationWithdrawn;
import fr.avenant.contracts.programmation.RenewalOperation;
import fr.avenant.kit.decision.Decision;
import fr.avenant.kit.decision.Lifecycle;
import fr.avenant.kit.decision.Recorded;
import fr.avenant.programmation.renewal.OperationCommand.AgreeOperation;
import fr.avenant.programmation.renewal.OperationCommand.CorrectOperation;
import fr.avenant.programmation.renewal.OperationCommand.WithdrawOperation;

/** The rules of a renewal operation: those of every recorded fact. */
final class OperationDecider {

    private OperationDecider() {}

    static Decision<OperationEvent> decide(
            OperationCommand command, Lifecycle<RenewalOperation> state) {
        return switch (command) {
            case AgreeOperation it ->
                    state.whenNew(() ->
                            Decision.accepted(
                                    new OperationAgreed(
                                            it.id(), it.content(), it.effective(), it.source())));
            case CorrectOperation it ->
                    state.whenCorrected(
                            it.corrects(),
                            it.nature(),
                            it.content(),
                            it.effective(),
                            it.source(),
                            () ->
                                    Decision.accepted(
                                            new OperationCorrected(
                                                    it.id(),
                                                    it.corrects(),
                                                    it.nature(),
                                                    it.content(),
                                                    it.effective(),
                                                    it.source())));
            case WithdrawOperation it ->
                    state.whenWithdrawn(
                            it.corrects(),
                            it.nature(),
                            () ->
                                    Decision.accepted(
                                            new OperationWithdrawn(
                                                    it.id(),
                                                    it.corrects(),
                                                    it.nature(),
                                                    it.source())));
        };
    }

    static Lifecycle<RenewalOperation> evolve(
            Lifecycle<RenewalOperation> state, Recorded<OperationEvent> recorded) {
        var id = recorded.eventId();
        return switch (recorded.event()) {
            case OperationAgreed it ->
                    state.recorded(id, it.content(), it.effective(), it.source());
            case OperationCorrected it ->
                    state.recorded(id, it.content(), it.effective(), it.source());
            case OperationWithdrawn _ -> state.withdrawn(id);
        };
    }
}
