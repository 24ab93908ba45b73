package fr.avenant.engagement.engagement;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.engagement.Engagement;
import fr.avenant.contracts.engagement.EngagementEvent;
import fr.avenant.kit.decision.FactCommand;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of an engagement. */
sealed interface EngagementCommand extends FactCommand {

    @Override
    default String kind() {
        return EngagementEvent.KIND;
    }

    record SignEngagement(
            @TargetAggregateIdentifier String id,
            Engagement content,
            Effective effective,
            Source source)
            implements EngagementCommand {}

    record ReviseEngagement(
            @TargetAggregateIdentifier String id,
            UUID corrects,
            Nature nature,
            Engagement content,
            Effective effective,
            Source source)
            implements EngagementCommand {}

    record WithdrawEngagement(
            @TargetAggregateIdentifier String id, UUID corrects, Nature nature, Source source)
            implements EngagementCommand {}
}
