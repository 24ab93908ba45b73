package fr.avenant.engagement.means;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.engagement.Means;
import fr.avenant.contracts.engagement.MeansEvent;
import fr.avenant.kit.decision.FactCommand;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of stated means. */
sealed interface MeansCommand extends FactCommand {

    @Override
    default String kind() {
        return MeansEvent.KIND;
    }

    record DeclareMeans(
            @TargetAggregateIdentifier String id, Means content, Effective effective, Source source)
            implements MeansCommand {}

    record CorrectMeans(
            @TargetAggregateIdentifier String id,
            UUID corrects,
            Nature nature,
            Means content,
            Effective effective,
            Source source)
            implements MeansCommand {}

    record WithdrawMeans(
            @TargetAggregateIdentifier String id, UUID corrects, Nature nature, Source source)
            implements MeansCommand {}
}
