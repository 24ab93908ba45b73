package fr.avenant.engagement.engagement;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import fr.avenant.contracts.engagement.Engagement;
import fr.avenant.contracts.engagement.EngagementEvent;
import fr.avenant.engagement.engagement.EngagementCommand.ReviseEngagement;
import fr.avenant.engagement.engagement.EngagementCommand.SignEngagement;
import fr.avenant.engagement.engagement.EngagementCommand.WithdrawEngagement;
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

/** The Axon shell of an engagement; no rule inside. */
@Aggregate(type = EngagementEvent.KIND)
class EngagementAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private Lifecycle<Engagement> state = Lifecycle.unknown();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SignEngagement command) {
        Shell.carryOut(EngagementDecider.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReviseEngagement command) {
        Shell.carryOut(EngagementDecider.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(WithdrawEngagement command) {
        Shell.carryOut(EngagementDecider.decide(command, state));
    }

    @EventSourcingHandler
    void on(EngagementEvent event, @MessageIdentifier String eventId) {
        id = event.id();
        state = EngagementDecider.evolve(state, new Recorded<>(UUID.fromString(eventId), event));
    }
}
