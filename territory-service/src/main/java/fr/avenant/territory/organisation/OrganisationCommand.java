package fr.avenant.territory.organisation;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.territory.Organisation;
import fr.avenant.contracts.territory.OrganisationEvent;
import fr.avenant.kit.decision.FactCommand;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of an organisation. */
sealed interface OrganisationCommand extends FactCommand {

    @Override
    default String kind() {
        return OrganisationEvent.KIND;
    }

    record RegisterOrganisation(
            @TargetAggregateIdentifier String id,
            Organisation content,
            Effective effective,
            Source source)
            implements OrganisationCommand {}

    record CorrectOrganisation(
            @TargetAggregateIdentifier String id,
            UUID corrects,
            Nature nature,
            Organisation content,
            Effective effective,
            Source source)
            implements OrganisationCommand {}

    record WithdrawOrganisation(
            @TargetAggregateIdentifier String id, UUID corrects, Nature nature, Source source)
            implements OrganisationCommand {}
}
