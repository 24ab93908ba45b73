package fr.avenant.programmation.renewal;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.programmation.OperationEvent;
import fr.avenant.contracts.programmation.RenewalOperation;
import fr.avenant.kit.decision.FactCommand;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a renewal operation. */
sealed interface OperationCommand extends FactCommand {

    @Override
    default String kind() {
        return OperationEvent.KIND;
    }

    record AgreeOperation(
            @TargetAggregateIdentifier String id,
            RenewalOperation content,
            Effective effective,
            Source source)
            implements OperationCommand {}

    record CorrectOperation(
            @TargetAggregateIdentifier String id,
            UUID corrects,
            Nature nature,
            RenewalOperation content,
            Effective effective,
            Source source)
            implements OperationCommand {}

    record WithdrawOperation(
            @TargetAggregateIdentifier String id, UUID corrects, Nature nature, Source source)
            implements OperationCommand {}
}
