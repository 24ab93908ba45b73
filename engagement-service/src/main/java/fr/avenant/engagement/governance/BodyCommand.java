package fr.avenant.engagement.governance;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.engagement.Body;
import fr.avenant.contracts.engagement.BodyEvent;
import fr.avenant.kit.decision.FactCommand;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a body. */
sealed interface BodyCommand extends FactCommand {

    @Override
    default String kind() {
        return BodyEvent.KIND;
    }

    record EstablishBody(
            @TargetAggregateIdentifier String id, Body content, Effective effective, Source source)
            implements BodyCommand {}

    record CorrectBody(
            @TargetAggregateIdentifier String id,
            UUID corrects,
            Nature nature,
            Body content,
            Effective effective,
            Source source)
            implements BodyCommand {}

    record WithdrawBody(
            @TargetAggregateIdentifier String id, UUID corrects, Nature nature, Source source)
            implements BodyCommand {}
}
