package fr.avenant.engagement.governance;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import fr.avenant.contracts.engagement.Body;
import fr.avenant.contracts.engagement.BodyEvent;
import fr.avenant.engagement.governance.BodyCommand.CorrectBody;
import fr.avenant.engagement.governance.BodyCommand.EstablishBody;
import fr.avenant.engagement.governance.BodyCommand.WithdrawBody;
import fr.avenant.kit.command.Shell;
import fr.avenant.kit.decision.Lifecycle;
import fr.avenant.kit.decision.Recorded;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The Axon shell of a body; no rule inside. */
@Aggregate(type = BodyEvent.KIND)
class BodyAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private Lifecycle<Body> state = Lifecycle.unknown();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(EstablishBody command) {
        Shell.carryOut(BodyDecider.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CorrectBody command) {
        Shell.carryOut(BodyDecider.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(WithdrawBody command) {
        Shell.carryOut(BodyDecider.decide(command, state));
    }

    @EventSourcingHandler
    void on(BodyEvent event, @MessageIdentifier String eventId) {
        id = event.id();
        state = BodyDecider.evolve(state, new Recorded<>(UUID.fromString(eventId), event));
    }
}
