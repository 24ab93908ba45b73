package fr.avenant.programmation.tfpb;

import fr.avenant.contracts.programmation.TfpbTotal;
import fr.avenant.contracts.programmation.TfpbTotalEvent;
import fr.avenant.contracts.programmation.TfpbTotalEvent.TfpbTotalCorrected;
import fr.avenant.contracts.programmation.TfpbTotalEvent.TfpbTotalStated;
import fr.avenant.contracts.programmation.TfpbTotalEvent.TfpbTotalWithdrawn;
import fr.avenant.kit.decision.Decision;
import fr.avenant.kit.decision.Lifecycle;
import fr.avenant.kit.decision.Recorded;
import fr.avenant.programmation.tfpb.TfpbTotalCommand.CorrectTfpbTotal;
import fr.avenant.programmation.tfpb.TfpbTotalCommand.StateTfpbTotal;
import fr.avenant.programmation.tfpb.TfpbTotalCommand.WithdrawTfpbTotal;

/** The rules of a printed total: those of every recorded fact. */
final class TfpbTotalDecider {

    private TfpbTotalDecider() {}

    static Decision<TfpbTotalEvent> decide(TfpbTotalCommand command, Lifecycle<TfpbTotal> state) {
        return switch (command) {
            case StateTfpbTotal it ->
                    state.whenNew(() ->
                            Decision.accepted(
                                    new TfpbTotalStated(
                                            it.id(), it.content(), it.effective(), it.source())));
            case CorrectTfpbTotal it ->
                    state.whenCorrected(
                            it.corrects(),
                            it.nature(),
                            it.content(),
                            it.effective(),
                            it.source(),
                            () ->
                                    Decision.accepted(
                                            new TfpbTotalCorrected(
                                                    it.id(),
                                                    it.corrects(),
                                                    it.nature(),
                                                    it.content(),
                                                    it.effective(),
                                                    it.source())));
            case WithdrawTfpbTotal it ->
                    state.whenWithdrawn(
                            it.corrects(),
                            it.nature(),
                            () ->
                                    Decision.accepted(
                                            new TfpbTotalWithdrawn(
                                                    it.id(),
                                                    it.corrects(),
                                                    it.nature(),
                                                    it.source())));
        };
    }

    static Lifecycle<TfpbTotal> evolve(
            Lifecycle<TfpbTotal> state, Recorded<TfpbTotalEvent> recorded) {
        var id = recorded.eventId();
        return switch (recorded.event()) {
            case TfpbTotalStated it ->
                    state.recorded(id, it.content(), it.effective(), it.source());
            case TfpbTotalCorrected it ->
                    state.recorded(id, it.content(), it.effective(), it.source());
            case TfpbTotalWithdrawn _ -> state.withdrawn(id);
        };
    }
}
