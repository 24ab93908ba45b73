package fr.avenant.territory.territory;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import fr.avenant.contracts.territory.Territory;
import fr.avenant.contracts.territory.TerritoryEvent;
import fr.avenant.kit.command.Shell;
import fr.avenant.kit.decision.Lifecycle;
import fr.avenant.kit.decision.Recorded;
import fr.avenant.territory.territory.TerritoryCommand.CorrectTerritory;
import fr.avenant.territory.territory.TerritoryCommand.RegisterTerritory;
import fr.avenant.territory.territory.TerritoryCommand.WithdrawTerritory;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The Axon shell of a territory; no rule inside. */
@Aggregate(type = TerritoryEvent.KIND)
class TerritoryAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private Lifecycle<Territory> state = Lifecycle.unknown();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RegisterTerritory command) {
        Shell.carryOut(TerritoryDecider.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CorrectTerritory command) {
        Shell.carryOut(TerritoryDecider.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(WithdrawTerritory command) {
        Shell.carryOut(TerritoryDecider.decide(command, state));
    }

    @EventSourcingHandler
    void on(TerritoryEvent event, @MessageIdentifier String eventId) {
        id = event.id();
        state = TerritoryDecider.evolve(state, new Recorded<>(UUID.fromString(eventId), event));
    }
}
