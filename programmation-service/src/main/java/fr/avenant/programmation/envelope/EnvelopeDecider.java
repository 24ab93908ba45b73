package fr.avenant.programmation.envelope;

import fr.avenant.contracts.programmation.Envelope;
import fr.avenant.contracts.programmation.EnvelopeEvent;
import fr.avenant.contracts.programmation.EnvelopeEvent.EnvelopeAllocated;
import fr.avenant.contracts.programmation.EnvelopeEvent.EnvelopeCorrected;
import fr.avenant.contracts.programmation.EnvelopeEvent.EnvelopeWithdrawn;
import fr.avenant.kit.decision.Decision;
import fr.avenant.kit.decision.Lifecycle;
import fr.avenant.kit.decision.Recorded;
import fr.avenant.programmation.envelope.EnvelopeCommand.AllocateEnvelope;
import fr.avenant.programmation.envelope.EnvelopeCommand.CorrectEnvelope;
import fr.avenant.programmation.envelope.EnvelopeCommand.WithdrawEnvelope;

/** The rules of an envelope: those of every recorded fact. */
final class EnvelopeDecider {

    private EnvelopeDecider() {}

    static Decision<EnvelopeEvent> decide(EnvelopeCommand command, Lifecycle<Envelope> state) {
        return switch (command) {
            case AllocateEnvelope it ->
                    state.whenNew(() ->
                            Decision.accepted(
                                    new EnvelopeAllocated(
                                            it.id(), it.content(), it.effective(), it.source())));
            case CorrectEnvelope it ->
                    state.whenCorrected(
                            it.corrects(),
                            it.nature(),
                            it.content(),
                            it.effective(),
                            it.source(),
                            () ->
                                    Decision.accepted(
                                            new EnvelopeCorrected(
                                                    it.id(),
                                                    it.corrects(),
                                                    it.nature(),
                                                    it.content(),
                                                    it.effective(),
                                                    it.source())));
            case WithdrawEnvelope it ->
                    state.whenWithdrawn(
                            it.corrects(),
                            it.nature(),
                            () ->
                                    Decision.accepted(
                                            new EnvelopeWithdrawn(
                                                    it.id(),
                                                    it.corrects(),
                                                    it.nature(),
                                                    it.source())));
        };
    }

    static Lifecycle<Envelope> evolve(Lifecycle<Envelope> state, Recorded<EnvelopeEvent> recorded) {
        var id = recorded.eventId();
        return switch (recorded.event()) {
            case EnvelopeAllocated it ->
                    state.recorded(id, it.content(), it.effective(), it.source());
            case EnvelopeCorrected it ->
                    state.recorded(id, it.content(), it.effective(), it.source());
            case EnvelopeWithdrawn _ -> state.withdrawn(id);
        };
    }
}
