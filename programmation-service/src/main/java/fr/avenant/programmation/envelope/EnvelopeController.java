package fr.avenant.programmation.envelope;

import fr.avenant.contracts.programmation.Envelope;
import fr.avenant.contracts.programmation.EnvelopeEvent;
import fr.avenant.contracts.programmation.EnvelopeEvent.EnvelopeAllocated;
import fr.avenant.contracts.programmation.EnvelopeEvent.EnvelopeCorrected;
import fr.avenant.contracts.programmation.EnvelopeEvent.EnvelopeWithdrawn;
import fr.avenant.recording.command.CommandDesk;
import fr.avenant.recording.command.FactController;
import fr.avenant.recording.decision.FactKind;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Envelopes over HTTP. */
@RestController
@RequestMapping("/api/v1/envelopes")
class EnvelopeController extends FactController<Envelope> {

    static final FactKind<Envelope, EnvelopeEvent> KIND =
            FactKind.of(
                            EnvelopeEvent.KIND,
                            Envelope.class,
                            EnvelopeEvent.class,
                            EnvelopeAllocated::new,
                            EnvelopeCorrected::new,
                            EnvelopeWithdrawn::new)
                    .ordered("AllocateEnvelope", "CorrectEnvelope");

    EnvelopeController(CommandDesk desk) {
        super(desk, KIND);
    }
}
