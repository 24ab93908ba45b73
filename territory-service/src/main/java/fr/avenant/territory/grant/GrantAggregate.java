package fr.avenant.territory.grant;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import fr.avenant.contracts.territory.GrantEvent;
import fr.avenant.recording.command.Shell;
import fr.avenant.territory.grant.GrantCommand.GrantRole;
import fr.avenant.territory.grant.GrantCommand.RevokeRole;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The Axon shell of a role that is given; no rule inside. */
@Aggregate(type = GrantEvent.KIND)
class GrantAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private GrantState state = new GrantState.Never();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(GrantRole command) {
        Shell.carryOut(GrantDecider.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RevokeRole command) {
        Shell.carryOut(GrantDecider.decide(command, state));
    }

    @EventSourcingHandler
    void on(GrantEvent event) {
        id = event.id();
        state = GrantDecider.evolve(event);
    }
}
