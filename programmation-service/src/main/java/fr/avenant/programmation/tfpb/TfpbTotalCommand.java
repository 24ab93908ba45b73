package fr.avenant.programmation.tfpb;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.programmation.TfpbTotal;
import fr.avenant.contracts.programmation.TfpbTotalEvent;
import fr.avenant.kit.decision.FactCommand;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a printed total. */
sealed interface TfpbTotalCommand extends FactCommand {

    @Override
    default String kind() {
        return TfpbTotalEvent.KIND;
    }

    record StateTfpbTotal(
            @TargetAggregateIdentifier String id,
            TfpbTotal content,
            Effective effective,
            Source source)
            implements TfpbTotalCommand {}

    record CorrectTfpbTotal(
            @TargetAggregateIdentifier String id,
            UUID corrects,
            Nature nature,
            TfpbTotal content,
            Effective effective,
            Source source)
            implements TfpbTotalCommand {}

    record WithdrawTfpbTotal(
            @TargetAggregateIdentifier String id, UUID corrects, Nature nature, Source source)
            implements TfpbTotalCommand {}
}
