package fr.avenant.programmation.renewal;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import fr.avenant.contracts.programmation.OperationEvent;
import fr.avenant.contracts.programmation.RenewalOperation;
import fr.avenant.kit.command.Shell;
import fr.avenant.kit.decision.Lifecycle;
import fr.avenant.kit.decision.Recorded;
import fr.avenant.programmation.renewal.OperationCommand.AgreeOperation;
import fr.avenant.programmation.renewal.OperationCommand.CorrectOperation;
import fr.avenant.programmation.renewal.OperationCommand.WithdrawOperation;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The Axon shell of a renewal operation; no rule inside. */
@Aggregate(type = OperationEvent.KIND)
class OperationAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private Lifecycle<RenewalOperation> state = Lifecycle.unknown();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AgreeOperation command) {
        Shell.carryOut(OperationDecider.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CorrectOperation command) {
        Shell.carryOut(OperationDecider.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(WithdrawOperation command) {
        Shell.carryOut(OperationDecider.decide(command, state));
    }

    @EventSourcingHandler
    void on(OperationEvent event, @MessageIdentifier String eventId) {
        id = event.id();
        state = OperationDecider.evolve(state, new Recorded<>(UUID.fromString(eventId), event));
    }
}
