package fr.avenant.programmation.tfpb;

import fr.avenant.contracts.programmation.TfpbProgramme;
import fr.avenant.contracts.programmation.TfpbProgrammeEvent;
import fr.avenant.contracts.programmation.TfpbProgrammeEvent.TfpbProgrammeAgreed;
import fr.avenant.contracts.programmation.TfpbProgrammeEvent.TfpbProgrammeCorrected;
import fr.avenant.contracts.programmation.TfpbProgrammeEvent.TfpbProgrammeWithdrawn;
import fr.avenant.kit.decision.Decision;
import fr.avenant.kit.decision.Lifecycle;
import fr.avenant.kit.decision.Recorded;
import fr.avenant.programmation.tfpb.TfpbProgrammeCommand.AgreeTfpbProgramme;
import fr.avenant.programmation.tfpb.TfpbProgrammeCommand.CorrectTfpbProgramme;
import fr.avenant.programmation.tfpb.TfpbProgrammeCommand.WithdrawTfpbProgramme;

/** The rules of a programme of a landlord: those of every recorded fact. */
final class TfpbProgrammeDecider {

    private TfpbProgrammeDecider() {}

    static Decision<TfpbProgrammeEvent> decide(
            TfpbProgrammeCommand command, Lifecycle<TfpbProgramme> state) {
        return switch (command) {
            case AgreeTfpbProgramme it ->
                    state.whenNew(() ->
                            Decision.accepted(
                                    new TfpbProgrammeAgreed(
                                            it.id(), it.content(), it.effective(), it.source())));
            case CorrectTfpbProgramme it ->
                    state.whenCorrected(
                            it.corrects(),
                            it.nature(),
                            it.content(),
                            it.effective(),
                            it.source(),
                            () ->
                                    Decision.accepted(
                                            new TfpbProgrammeCorrected(
                                                    it.id(),
                                                    it.corrects(),
                                                    it.nature(),
                                                    it.content(),
                                                    it.effective(),
                                                    it.source())));
            case WithdrawTfpbProgramme it ->
                    state.whenWithdrawn(
                            it.corrects(),
                            it.nature(),
                            () ->
                                    Decision.accepted(
                                            new TfpbProgrammeWithdrawn(
                                                    it.id(),
                                                    it.corrects(),
                                                    it.nature(),
                                                    it.source())));
        };
    }

    static Lifecycle<TfpbProgramme> evolve(
            Lifecycle<TfpbProgramme> state, Recorded<TfpbProgrammeEvent> recorded) {
        var id = recorded.eventId();
        return switch (recorded.event()) {
            case TfpbProgrammeAgreed it ->
                    state.recorded(id, it.content(), it.effective(), it.source());
            case TfpbProgrammeCorrected it ->
                    state.recorded(id, it.content(), it.effective(), it.source());
            case TfpbProgrammeWithdrawn _ -> state.withdrawn(id);
        };
    }
}
