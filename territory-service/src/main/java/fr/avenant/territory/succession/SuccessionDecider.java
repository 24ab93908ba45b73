package fr.avenant.territory.succession;

import fr.avenant.contracts.territory.Succession;
import fr.avenant.contracts.territory.SuccessionEvent;
import fr.avenant.contracts.territory.SuccessionEvent.OrganisationSucceeded;
import fr.avenant.contracts.territory.SuccessionEvent.SuccessionCorrected;
import fr.avenant.contracts.territory.SuccessionEvent.SuccessionWithdrawn;
import fr.avenant.kit.decision.Decision;
import fr.avenant.kit.decision.Lifecycle;
import fr.avenant.kit.decision.Recorded;
import fr.avenant.territory.succession.SuccessionCommand.CorrectSuccession;
import fr.avenant.territory.succession.SuccessionCommand.RecordSuccession;
import fr.avenant.territory.succession.SuccessionCommand.WithdrawSuccession;

/** The rules of a succession: those of every recorded fact. */
final class SuccessionDecider {

    private SuccessionDecider() {}

    static Decision<SuccessionEvent> decide(
            SuccessionCommand command, Lifecycle<Succession> state) {
        return switch (command) {
            case RecordSuccession it ->
                    state.whenNew(() ->
                            Decision.accepted(
                                    new OrganisationSucceeded(
                                            it.id(), it.content(), it.effective(), it.source())));
            case CorrectSuccession it ->
                    state.whenCorrected(
                            it.corrects(),
                            it.nature(),
                            it.content(),
                            it.effective(),
                            it.source(),
                            () ->
                                    Decision.accepted(
                                            new SuccessionCorrected(
                                                    it.id(),
                                                    it.corrects(),
                                                    it.nature(),
                                                    it.content(),
                                                    it.effective(),
                                                    it.source())));
            case WithdrawSuccession it ->
                    state.whenWithdrawn(
                            it.corrects(),
                            it.nature(),
                            () ->
                                    Decision.accepted(
                                            new SuccessionWithdrawn(
                                                    it.id(),
                                                    it.corrects(),
                                                    it.nature(),
                                                    it.source())));
        };
    }

    static Lifecycle<Succession> evolve(
            Lifecycle<Succession> state, Recorded<SuccessionEvent> recorded) {
        var id = recorded.eventId();
        return switch (recorded.event()) {
            case OrganisationSucceeded it ->
                    state.recorded(id, it.content(), it.effective(), it.source());
            case SuccessionCorrected it ->
                    state.recorded(id, it.content(), it.effective(), it.source());
            case SuccessionWithdrawn _ -> state.withdrawn(id);
        };
    }
}
