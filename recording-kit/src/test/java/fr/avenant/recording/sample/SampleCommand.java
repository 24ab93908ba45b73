package fr.avenant.recording.sample;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.territory.Organisation;
import fr.avenant.contracts.territory.OrganisationEvent;
import fr.avenant.recording.decision.FactCommand;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of an organisation. */
public sealed interface SampleCommand extends FactCommand {

    @Override
    default String kind() {
        return OrganisationEvent.KIND;
    }

    /** Record it. */
    record Register(
            @TargetAggregateIdentifier String id,
            Organisation content,
            Effective effective,
            Source source)
            implements SampleCommand {}

    /** Record it, with the same fields as {@link Register}. */
    record TakeOver(
            @TargetAggregateIdentifier String id,
            Organisation content,
            Effective effective,
            Source source)
            implements SampleCommand {}

    /** Change what is recorded. */
    record Correct(
            @TargetAggregateIdentifier String id,
            UUID corrects,
            Nature nature,
            Organisation content,
            Effective effective,
            Source source)
            implements SampleCommand {}

    /** Change a part of it, whatever came before. */
    record Rename(@TargetAggregateIdentifier String id, String newName, Source source)
            implements SampleCommand {

        Organisation renamed(Organisation before) {
            return new Organisation(
                    newName,
                    before.kind(),
                    before.sigle(),
                    before.siren(),
                    before.siret(),
                    before.rna(),
                    before.territory(),
                    before.otherNames());
        }
    }

    /** Take it back. */
    record Withdraw(
            @TargetAggregateIdentifier String id, UUID corrects, Nature nature, Source source)
            implements SampleCommand {}
}
