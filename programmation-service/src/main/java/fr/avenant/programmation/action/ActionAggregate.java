package fr.avenant.programmation.action;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import fr.avenant.contracts.programmation.ActionEvent;
import fr.avenant.contracts.programmation.FundedAction;
import fr.avenant.kit.command.Shell;
import fr.avenant.kit.decision.Lifecycle;
import fr.avenant.kit.decision.Recorded;
import fr.avenant.programmation.action.ActionCommand.FundAction;
import fr.avenant.programmation.action.ActionCommand.ReviseFunding;
import fr.avenant.programmation.action.ActionCommand.WithdrawAction;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The Axon shell of an action; no rule inside. */
@Aggregate(type = ActionEvent.KIND)
class ActionAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private Lifecycle<FundedAction> state = Lifecycle.unknown();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(FundAction command) {
        Shell.carryOut(ActionDecider.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReviseFunding command) {
        Shell.carryOut(ActionDecider.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(WithdrawAction command) {
        Shell.carryOut(ActionDecider.decide(command, state));
    }

    @EventSourcingHandler
    void on(ActionEvent event, @MessageIdentifier String eventId) {
        id = event.id();
        state = ActionDecider.evolve(state, new Recorded<>(UUID.fromString(eventId), event));
    }
}
