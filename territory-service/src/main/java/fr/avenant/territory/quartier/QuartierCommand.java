package fr.avenant.territory.quartier;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.territory.Perimeter;
import fr.avenant.contracts.territory.Quartier;
import fr.avenant.contracts.territory.QuartierEvent;
import fr.avenant.recording.decision.FactCommand;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a quartier. */
sealed interface QuartierCommand extends FactCommand {

    @Override
    default String kind() {
        return QuartierEvent.KIND;
    }

    record RegisterQuartier(
            @TargetAggregateIdentifier String id,
            Quartier content,
            Effective effective,
            Source source)
            implements QuartierCommand {}

    record CorrectQuartier(
            @TargetAggregateIdentifier String id,
            UUID corrects,
            Nature nature,
            Quartier content,
            Effective effective,
            Source source)
            implements QuartierCommand {}

    record WithdrawQuartier(
            @TargetAggregateIdentifier String id, UUID corrects, Nature nature, Source source)
            implements QuartierCommand {}

    /** Records a version of the perimeter that a legal act draws. */
    record UpdateQuartierGeography(
            @TargetAggregateIdentifier String id,
            Perimeter perimeter,
            Effective effective,
            Source source)
            implements QuartierCommand {}
}
