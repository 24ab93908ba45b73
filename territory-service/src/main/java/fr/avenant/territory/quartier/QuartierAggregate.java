package fr.avenant.territory.quartier;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import fr.avenant.contracts.territory.Quartier;
import fr.avenant.contracts.territory.QuartierEvent;
import fr.avenant.recording.command.Shell;
import fr.avenant.recording.decision.Lifecycle;
import fr.avenant.recording.decision.Recorded;
import fr.avenant.territory.quartier.QuartierCommand.CorrectQuartier;
import fr.avenant.territory.quartier.QuartierCommand.RegisterQuartier;
import fr.avenant.territory.quartier.QuartierCommand.UpdateQuartierGeography;
import fr.avenant.territory.quartier.QuartierCommand.WithdrawQuartier;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The Axon shell of a quartier; no rule inside. */
@Aggregate(type = QuartierEvent.KIND)
class QuartierAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private Lifecycle<Quartier> state = Lifecycle.unknown();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RegisterQuartier command) {
        Shell.carryOut(QuartierDecider.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CorrectQuartier command) {
        Shell.carryOutMerged(QuartierDecider.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(WithdrawQuartier command) {
        Shell.carryOut(QuartierDecider.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(UpdateQuartierGeography command) {
        Shell.carryOut(QuartierDecider.decide(command, state));
    }

    @EventSourcingHandler
    void on(QuartierEvent event, @MessageIdentifier String eventId) {
        id = event.id();
        state = QuartierDecider.evolve(state, new Recorded<>(UUID.fromString(eventId), event));
    }
}
