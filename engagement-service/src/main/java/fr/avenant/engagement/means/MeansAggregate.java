package fr.avenant.engagement.means;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import fr.avenant.contracts.engagement.Means;
import fr.avenant.contracts.engagement.MeansEvent;
import fr.avenant.engagement.means.MeansCommand.CorrectMeans;
import fr.avenant.engagement.means.MeansCommand.DeclareMeans;
import fr.avenant.engagement.means.MeansCommand.WithdrawMeans;
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

/** The Axon shell of stated means; no rule inside. */
@Aggregate(type = MeansEvent.KIND)
class MeansAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private Lifecycle<Means> state = Lifecycle.unknown();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(DeclareMeans command) {
        Shell.carryOut(MeansDecider.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CorrectMeans command) {
        Shell.carryOut(MeansDecider.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(WithdrawMeans command) {
        Shell.carryOut(MeansDecider.decide(command, state));
    }

    @EventSourcingHandler
    void on(MeansEvent event, @MessageIdentifier String eventId) {
        id = event.id();
        state = MeansDecider.evolve(state, new Recorded<>(UUID.fromString(eventId), event));
    }
}
