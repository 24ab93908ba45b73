package fr.avenant.programmation.envelope;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import fr.avenant.contracts.programmation.Envelope;
import fr.avenant.contracts.programmation.EnvelopeEvent;
import fr.avenant.kit.command.Shell;
import fr.avenant.kit.decision.Lifecycle;
import fr.avenant.kit.decision.Recorded;
import fr.avenant.programmation.envelope.EnvelopeCommand.AllocateEnvelope;
import fr.avenant.programmation.envelope.EnvelopeCommand.CorrectEnvelope;
import fr.avenant.programmation.envelope.EnvelopeCommand.WithdrawEnvelope;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The Axon shell of an envelope; no rule inside. */
@Aggregate(type = EnvelopeEvent.KIND)
class EnvelopeAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private Lifecycle<Envelope> state = Lifecycle.unknown();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AllocateEnvelope command) {
        Shell.carryOut(EnvelopeDecider.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CorrectEnvelope command) {
        Shell.carryOut(EnvelopeDecider.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(WithdrawEnvelope command) {
        Shell.carryOut(EnvelopeDecider.decide(command, state));
    }

    @EventSourcingHandler
    void on(EnvelopeEvent event, @MessageIdentifier String eventId) {
        id = event.id();
        state = EnvelopeDecider.evolve(state, new Recorded<>(UUID.fromString(eventId), event));
    }
}
