package fr.avenant.territory.succession;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.territory.Succession;
import fr.avenant.contracts.territory.SuccessionEvent;
import fr.avenant.kit.decision.FactCommand;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a succession. */
sealed interface SuccessionCommand extends FactCommand {

    @Override
    default String kind() {
        return SuccessionEvent.KIND;
    }

    record RecordSuccession(
            @TargetAggregateIdentifier String id,
            Succession content,
            Effective effective,
            Source source)
            implements SuccessionCommand {}

    record CorrectSuccession(
            @TargetAggregateIdentifier String id,
            UUID corrects,
            Nature nature,
            Succession content,
            Effective effective,
            Source source)
            implements SuccessionCommand {}

    record WithdrawSuccession(
            @TargetAggregateIdentifier String id, UUID corrects, Nature nature, Source source)
            implements SuccessionCommand {}
}
