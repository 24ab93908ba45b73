package fr.avenant.programmation.targetshare;

import fr.avenant.contracts.programmation.TargetShare;
import fr.avenant.contracts.programmation.TargetShareEvent;
import fr.avenant.contracts.programmation.TargetShareEvent.TargetShareCorrected;
import fr.avenant.contracts.programmation.TargetShareEvent.TargetShareSet;
import fr.avenant.contracts.programmation.TargetShareEvent.TargetShareWithdrawn;
import fr.avenant.kit.decision.Decision;
import fr.avenant.kit.decision.Lifecycle;
import fr.avenant.kit.decision.Recorded;
import fr.avenant.programmation.targetshare.TargetShareCommand.CorrectTargetShare;
import fr.avenant.programmation.targetshare.TargetShareCommand.SetTargetShare;
import fr.avenant.programmation.targetshare.TargetShareCommand.WithdrawTargetShare;

/** The rules of a target share: those of every recorded fact. */
final class TargetShareDecider {

    private TargetShareDecider() {}

    static Decision<TargetShareEvent> decide(
            TargetShareCommand command, Lifecycle<TargetShare> state) {
        return switch (command) {
            case SetTargetShare it ->
                    state.whenNew(() ->
                            Decision.accepted(
                                    new TargetShareSet(
                                            it.id(), it.content(), it.effective(), it.source())));
            case CorrectTargetShare it ->
                    state.whenCorrected(
                            it.corrects(),
                            it.nature(),
                            it.content(),
                            it.effective(),
                            it.source(),
                            () ->
                                    Decision.accepted(
                                            new TargetShareCorrected(
                                                    it.id(),
                                                    it.corrects(),
                                                    it.nature(),
                                                    it.content(),
                                                    it.effective(),
                                                    it.source())));
            case WithdrawTargetShare it ->
                    state.whenWithdrawn(
                            it.corrects(),
                            it.nature(),
                            () ->
                                    Decision.accepted(
                                            new TargetShareWithdrawn(
                                                    it.id(),
                                                    it.corrects(),
                                                    it.nature(),
                                                    it.source())));
        };
    }

    static Lifecycle<TargetShare> evolve(
            Lifecycle<TargetShare> state, Recorded<TargetShareEvent> recorded) {
        var id = recorded.eventId();
        return switch (recorded.event()) {
            case TargetShareSet it -> state.recorded(id, it.content(), it.effective(), it.source());
            case TargetShareCorrected it ->
                    state.recorded(id, it.content(), it.effective(), it.source());
            case TargetShareWithdrawn _ -> state.withdrawn(id);
        };
    }
}
