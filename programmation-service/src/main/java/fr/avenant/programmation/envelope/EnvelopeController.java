package fr.avenant.programmation.envelope;

import fr.avenant.contracts.programmation.Envelope;
import fr.avenant.kit.command.CommandDesk;
import fr.avenant.kit.command.FactCommands;
import fr.avenant.kit.command.FactController;
import fr.avenant.programmation.envelope.EnvelopeCommand.AllocateEnvelope;
import fr.avenant.programmation.envelope.EnvelopeCommand.CorrectEnvelope;
import fr.avenant.programmation.envelope.EnvelopeCommand.WithdrawEnvelope;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Envelopes over HTTP. */
@RestController
@RequestMapping("/api/v1/envelopes")
class EnvelopeController extends FactController<Envelope> {

    EnvelopeController(CommandDesk desk) {
        super(
                desk,
                new FactCommands<>(
                        AllocateEnvelope::new, CorrectEnvelope::new, WithdrawEnvelope::new));
    }
}
