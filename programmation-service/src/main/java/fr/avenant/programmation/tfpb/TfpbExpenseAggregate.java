package fr.avenant.programmation.tfpb;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import fr.avenant.contracts.programmation.TfpbExpense;
import fr.avenant.contracts.programmation.TfpbExpenseEvent;
import fr.avenant.programmation.tfpb.TfpbExpenseCommand.CorrectTfpbExpense;
import fr.avenant.programmation.tfpb.TfpbExpenseCommand.RecordTfpbExpense;
import fr.avenant.programmation.tfpb.TfpbExpenseCommand.WithdrawTfpbExpense;
import fr.avenant.recording.command.Shell;
import fr.avenant.recording.decision.Lifecycle;
import fr.avenant.recording.decision.Recorded;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The Axon shell of a landlord's expense; no rule inside. */
@Aggregate(type = TfpbExpenseEvent.KIND)
class TfpbExpenseAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private Lifecycle<TfpbExpense> state = Lifecycle.unknown();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RecordTfpbExpense command) {
        Shell.carryOut(TfpbExpenseDecider.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CorrectTfpbExpense command) {
        Shell.carryOut(TfpbExpenseDecider.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(WithdrawTfpbExpense command) {
        Shell.carryOut(TfpbExpenseDecider.decide(command, state));
    }

    @EventSourcingHandler
    void on(TfpbExpenseEvent event, @MessageIdentifier String eventId) {
        id = event.id();
        state = TfpbExpenseDecider.evolve(state, new Recorded<>(UUID.fromString(eventId), event));
    }
}
