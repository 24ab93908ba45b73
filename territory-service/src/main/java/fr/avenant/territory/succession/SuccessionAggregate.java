package fr.avenant.territory.succession;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import fr.avenant.contracts.territory.Succession;
import fr.avenant.contracts.territory.SuccessionEvent;
import fr.avenant.kit.command.Shell;
import fr.avenant.kit.decision.Lifecycle;
import fr.avenant.kit.decision.Recorded;
import fr.avenant.territory.succession.SuccessionCommand.CorrectSuccession;
import fr.avenant.territory.succession.SuccessionCommand.RecordSuccession;
import fr.avenant.territory.succession.SuccessionCommand.WithdrawSuccession;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The Axon shell of a succession; no rule inside. */
@Aggregate(type = SuccessionEvent.KIND)
class SuccessionAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private Lifecycle<Succession> state = Lifecycle.unknown();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RecordSuccession command) {
        Shell.carryOut(SuccessionDecider.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CorrectSuccession command) {
        Shell.carryOut(SuccessionDecider.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(WithdrawSuccession command) {
        Shell.carryOut(SuccessionDecider.decide(command, state));
    }

    @EventSourcingHandler
    void on(SuccessionEvent event, @MessageIdentifier String eventId) {
        id = event.id();
        state = SuccessionDecider.evolve(state, new Recorded<>(UUID.fromString(eventId), event));
    }
}
