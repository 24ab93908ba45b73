package fr.avenant.engagement.framework;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import fr.avenant.contracts.engagement.Framework;
import fr.avenant.contracts.engagement.FrameworkEvent;
import fr.avenant.engagement.framework.FrameworkCommand.PublishFramework;
import fr.avenant.engagement.framework.FrameworkCommand.ReviseFramework;
import fr.avenant.engagement.framework.FrameworkCommand.WithdrawFramework;
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

/** The Axon shell of a framework; no rule inside. */
@Aggregate(type = FrameworkEvent.KIND)
class FrameworkAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private Lifecycle<Framework> state = Lifecycle.unknown();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(PublishFramework command) {
        Shell.carryOut(FrameworkDecider.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReviseFramework command) {
        Shell.carryOut(FrameworkDecider.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(WithdrawFramework command) {
        Shell.carryOut(FrameworkDecider.decide(command, state));
    }

    @EventSourcingHandler
    void on(FrameworkEvent event, @MessageIdentifier String eventId) {
        id = event.id();
        state = FrameworkDecider.evolve(state, new Recorded<>(UUID.fromString(eventId), event));
    }
}
