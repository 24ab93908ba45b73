package fr.avenant.programmation.tfpb;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import fr.avenant.contracts.programmation.TfpbTotal;
import fr.avenant.contracts.programmation.TfpbTotalEvent;
import fr.avenant.kit.command.Shell;
import fr.avenant.kit.decision.Lifecycle;
import fr.avenant.kit.decision.Recorded;
import fr.avenant.programmation.tfpb.TfpbTotalCommand.CorrectTfpbTotal;
import fr.avenant.programmation.tfpb.TfpbTotalCommand.StateTfpbTotal;
import fr.avenant.programmation.tfpb.TfpbTotalCommand.WithdrawTfpbTotal;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The Axon shell of a printed total; no rule inside. */
@Aggregate(type = TfpbTotalEvent.KIND)
class TfpbTotalAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private Lifecycle<TfpbTotal> state = Lifecycle.unknown();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(StateTfpbTotal command) {
        Shell.carryOut(TfpbTotalDecider.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CorrectTfpbTotal command) {
        Shell.carryOut(TfpbTotalDecider.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(WithdrawTfpbTotal command) {
        Shell.carryOut(TfpbTotalDecider.decide(command, state));
    }

    @EventSourcingHandler
    void on(TfpbTotalEvent event, @MessageIdentifier String eventId) {
        id = event.id();
        state = TfpbTotalDecider.evolve(state, new Recorded<>(UUID.fromString(eventId), event));
    }
}
