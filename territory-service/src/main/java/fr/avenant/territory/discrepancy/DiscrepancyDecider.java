package fr.avenant.territory.discrepancy;

import fr.avenant.contracts.territory.Discrepancy;
import fr.avenant.contracts.territory.DiscrepancyEvent;
import fr.avenant.contracts.territory.DiscrepancyEvent.DiscrepancyCorrected;
import fr.avenant.contracts.territory.DiscrepancyEvent.DiscrepancyNoted;
import fr.avenant.contracts.territory.DiscrepancyEvent.DiscrepancyWithdrawn;
import fr.avenant.kit.decision.Decision;
import fr.avenant.kit.decision.Lifecycle;
import fr.avenant.kit.decision.Recorded;
import fr.avenant.territory.discrepancy.DiscrepancyCommand.CorrectDiscrepancy;
import fr.avenant.territory.discrepancy.DiscrepancyCommand.NoteDiscrepancy;
import fr.avenant.territory.discrepancy.DiscrepancyCommand.WithdrawDiscrepancy;

/** The rules of a discrepancy: those of every recorded fact. */
final class DiscrepancyDecider {

    private DiscrepancyDecider() {}

    static Decision<DiscrepancyEvent> decide(
            DiscrepancyCommand command, Lifecycle<Discrepancy> state) {
        return switch (command) {
            case NoteDiscrepancy it ->
                    state.whenNew(() ->
                            Decision.accepted(
                                    new DiscrepancyNoted(
                                            it.id(), it.content(), it.effective(), it.source())));
            case CorrectDiscrepancy it ->
                    state.whenCorrected(
                            it.corrects(),
                            it.nature(),
                            it.content(),
                            it.effective(),
                            it.source(),
                            () ->
                                    Decision.accepted(
                                            new DiscrepancyCorrected(
                                                    it.id(),
                                                    it.corrects(),
                                                    it.nature(),
                                                    it.content(),
                                                    it.effective(),
                                                    it.source())));
            case WithdrawDiscrepancy it ->
                    state.whenWithdrawn(
                            it.corrects(),
                            it.nature(),
                            () ->
                                    Decision.accepted(
                                            new DiscrepancyWithdrawn(
                                                    it.id(),
                                                    it.corrects(),
                                                    it.nature(),
                                                    it.source())));
        };
    }

    static Lifecycle<Discrepancy> evolve(
            Lifecycle<Discrepancy> state, Recorded<DiscrepancyEvent> recorded) {
        var id = recorded.eventId();
        return switch (recorded.event()) {
            case DiscrepancyNoted it ->
                    state.recorded(id, it.content(), it.effective(), it.source());
            case DiscrepancyCorrected it ->
                    state.recorded(id, it.content(), it.effective(), it.source());
            case DiscrepancyWithdrawn _ -> state.withdrawn(id);
        };
    }
}
