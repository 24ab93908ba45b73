package fr.avenant.territory.organisation;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import fr.avenant.contracts.territory.Organisation;
import fr.avenant.contracts.territory.OrganisationEvent;
import fr.avenant.kit.command.Shell;
import fr.avenant.kit.decision.Lifecycle;
import fr.avenant.kit.decision.Recorded;
import fr.avenant.territory.organisation.OrganisationCommand.CorrectOrganisation;
import fr.avenant.territory.organisation.OrganisationCommand.RegisterOrganisation;
import fr.avenant.territory.organisation.OrganisationCommand.WithdrawOrganisation;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The Axon shell of an organisation; no rule inside. */
@Aggregate(type = OrganisationEvent.KIND)
class OrganisationAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private Lifecycle<Organisation> state = Lifecycle.unknown();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RegisterOrganisation command) {
        Shell.carryOut(OrganisationDecider.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CorrectOrganisation command) {
        Shell.carryOut(OrganisationDecider.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(WithdrawOrganisation command) {
        Shell.carryOut(OrganisationDecider.decide(command, state));
    }

    @EventSourcingHandler
    void on(OrganisationEvent event, @MessageIdentifier String eventId) {
        id = event.id();
        state = OrganisationDecider.evolve(state, new Recorded<>(UUID.fromString(eventId), event));
    }
}
