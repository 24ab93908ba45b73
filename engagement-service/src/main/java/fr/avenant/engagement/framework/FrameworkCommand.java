package fr.avenant.engagement.framework;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.engagement.Framework;
import fr.avenant.contracts.engagement.FrameworkEvent;
import fr.avenant.kit.decision.FactCommand;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a framework. */
sealed interface FrameworkCommand extends FactCommand {

    @Override
    default String kind() {
        return FrameworkEvent.KIND;
    }

    record PublishFramework(
            @TargetAggregateIdentifier String id,
            Framework content,
            Effective effective,
            Source source)
            implements FrameworkCommand {}

    record ReviseFramework(
            @TargetAggregateIdentifier String id,
            UUID corrects,
            Nature nature,
            Framework content,
            Effective effective,
            Source source)
            implements FrameworkCommand {}

    record WithdrawFramework(
            @TargetAggregateIdentifier String id, UUID corrects, Nature nature, Source source)
            implements FrameworkCommand {}
}
