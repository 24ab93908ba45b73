package fr.avenant.programmation.tfpb;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.programmation.TfpbExpense;
import fr.avenant.contracts.programmation.TfpbExpenseEvent;
import fr.avenant.recording.decision.FactCommand;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a landlord's expense. */
sealed interface TfpbExpenseCommand extends FactCommand {

    @Override
    default String kind() {
        return TfpbExpenseEvent.KIND;
    }

    record RecordTfpbExpense(
            @TargetAggregateIdentifier String id,
            TfpbExpense content,
            Effective effective,
            Source source)
            implements TfpbExpenseCommand {}

    record CorrectTfpbExpense(
            @TargetAggregateIdentifier String id,
            UUID corrects,
            Nature nature,
            TfpbExpense content,
            Effective effective,
            Source source)
            implements TfpbExpenseCommand {}

    record WithdrawTfpbExpense(
            @TargetAggregateIdentifier String id, UUID corrects, Nature nature, Source source)
            implements TfpbExpenseCommand {}
}
