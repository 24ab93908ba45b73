package fr.avenant.engagement.governance;

import fr.avenant.contracts.engagement.Body;
import fr.avenant.contracts.engagement.BodyEvent;
import fr.avenant.contracts.engagement.BodyEvent.BodyCorrected;
import fr.avenant.contracts.engagement.BodyEvent.BodyEstablished;
import fr.avenant.contracts.engagement.BodyEvent.BodyWithdrawn;
import fr.avenant.engagement.governance.BodyCommand.CorrectBody;
import fr.avenant.engagement.governance.BodyCommand.EstablishBody;
import fr.avenant.engagement.governance.BodyCommand.WithdrawBody;
import fr.avenant.kit.decision.Decision;
import fr.avenant.kit.decision.Lifecycle;
import fr.avenant.kit.decision.Recorded;

/** The rules of a body: those of every recorded fact. */
final class BodyDecider {

    private BodyDecider() {}

    static Decision<BodyEvent> decide(BodyCommand command, Lifecycle<Body> state) {
        return switch (command) {
            case EstablishBody it ->
                    state.whenNew(() ->
                            Decision.accepted(
                                    new BodyEstablished(
                                            it.id(), it.content(), it.effective(), it.source())));
            case CorrectBody it ->
                    state.whenCorrected(
                            it.corrects(),
                            it.nature(),
                            it.content(),
                            it.effective(),
                            it.source(),
                            () ->
                                    Decision.accepted(
                                            new BodyCorrected(
                                                    it.id(),
                                                    it.corrects(),
                                                    it.nature(),
                                                    it.content(),
                                                    it.effective(),
                                                    it.source())));
            case WithdrawBody it ->
                    state.whenWithdrawn(
                            it.corrects(),
                            it.nature(),
                            () ->
                                    Decision.accepted(
                                            new BodyWithdrawn(
                                                    it.id(),
                                                    it.corrects(),
                                                    it.nature(),
                                                    it.source())));
        };
    }

    static Lifecycle<Body> evolve(Lifecycle<Body> state, Recorded<BodyEvent> recorded) {
        var id = recorded.eventId();
        return switch (recorded.event()) {
            case BodyEstablished it ->
                    state.recorded(id, it.content(), it.effective(), it.source());
            case BodyCorrected it -> state.recorded(id, it.content(), it.effective(), it.source());
            case BodyWithdrawn _ -> state.withdrawn(id);
        };
    }
}
