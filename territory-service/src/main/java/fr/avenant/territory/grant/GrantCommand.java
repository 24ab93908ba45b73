package fr.avenant.territory.grant;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.access.Grant;
import fr.avenant.contracts.territory.GrantEvent;
import fr.avenant.recording.decision.FactCommand;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a role that is given. */
sealed interface GrantCommand extends FactCommand {

    @Override
    default String kind() {
        return GrantEvent.KIND;
    }

    record GrantRole(
            @TargetAggregateIdentifier String id, Grant content, Effective effective, Source source)
            implements GrantCommand {}

    record RevokeRole(@TargetAggregateIdentifier String id, Effective effective, Source source)
            implements GrantCommand {}
}
