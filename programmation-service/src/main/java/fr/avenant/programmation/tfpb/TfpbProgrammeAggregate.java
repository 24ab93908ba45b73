package fr.avenant.programmation.tfpb;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import fr.avenant.contracts.programmation.TfpbProgramme;
import fr.avenant.contracts.programmation.TfpbProgrammeEvent;
import fr.avenant.kit.command.Shell;
import fr.avenant.kit.decision.Lifecycle;
import fr.avenant.kit.decision.Recorded;
import fr.avenant.programmation.tfpb.TfpbProgrammeCommand.AgreeTfpbProgramme;
import fr.avenant.programmation.tfpb.TfpbProgrammeCommand.CorrectTfpbProgramme;
import fr.avenant.programmation.tfpb.TfpbProgrammeCommand.WithdrawTfpbProgramme;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The Axon shell of a programme of a landlord; no rule inside. */
@Aggregate(type = TfpbProgrammeEvent.KIND)
class TfpbProgrammeAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private Lifecycle<TfpbProgramme> state = Lifecycle.unknown();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AgreeTfpbProgramme command) {
        Shell.carryOut(TfpbProgrammeDecider.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CorrectTfpbProgramme command) {
        Shell.carryOut(TfpbProgrammeDecider.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(WithdrawTfpbProgramme command) {
        Shell.carryOut(TfpbProgrammeDecider.decide(command, state));
    }

    @EventSourcingHandler
    void on(TfpbProgrammeEvent event, @MessageIdentifier String eventId) {
        id = event.id();
        state = TfpbProgrammeDecider.evolve(state, new Recorded<>(UUID.fromString(eventId), event));
    }
}
