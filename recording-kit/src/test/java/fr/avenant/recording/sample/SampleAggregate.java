package fr.avenant.recording.sample;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import fr.avenant.contracts.territory.Organisation;
import fr.avenant.contracts.territory.OrganisationEvent;
import fr.avenant.recording.command.Shell;
import fr.avenant.recording.decision.Lifecycle;
import fr.avenant.recording.sample.SampleCommand.Correct;
import fr.avenant.recording.sample.SampleCommand.Register;
import fr.avenant.recording.sample.SampleCommand.Rename;
import fr.avenant.recording.sample.SampleCommand.TakeOver;
import fr.avenant.recording.sample.SampleCommand.Withdraw;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The Axon shell of an organisation. */
@Aggregate(type = OrganisationEvent.KIND)
class SampleAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private Lifecycle<Organisation> state = Lifecycle.unknown();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(Register command, Rivals rivals) {
        decide(command, rivals);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(TakeOver command, Rivals rivals) {
        decide(command, rivals);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(Correct command, Rivals rivals) {
        decide(command, rivals);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(Rename command, Rivals rivals) {
        decide(command, rivals);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(Withdraw command, Rivals rivals) {
        decide(command, rivals);
    }

    @EventSourcingHandler
    void on(OrganisationEvent event, @MessageIdentifier String eventId) {
        id = event.id();
        state = SampleDecider.evolve(state, UUID.fromString(eventId), event);
    }

    private void decide(SampleCommand command, Rivals rivals) {
        rivals.act(command.id());
        Shell.carryOut(SampleDecider.decide(command, state));
    }
}
