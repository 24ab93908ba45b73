package fr.avenant.territory.discrepancy;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import fr.avenant.contracts.territory.Discrepancy;
import fr.avenant.contracts.territory.DiscrepancyEvent;
import fr.avenant.kit.command.Shell;
import fr.avenant.kit.decision.Lifecycle;
import fr.avenant.kit.decision.Recorded;
import fr.avenant.territory.discrepancy.DiscrepancyCommand.CorrectDiscrepancy;
import fr.avenant.territory.discrepancy.DiscrepancyCommand.NoteDiscrepancy;
import fr.avenant.territory.discrepancy.DiscrepancyCommand.WithdrawDiscrepancy;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The Axon shell of a discrepancy; no rule inside. */
@Aggregate(type = DiscrepancyEvent.KIND)
class DiscrepancyAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private Lifecycle<Discrepancy> state = Lifecycle.unknown();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(NoteDiscrepancy command) {
        Shell.carryOut(DiscrepancyDecider.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CorrectDiscrepancy command) {
        Shell.carryOut(DiscrepancyDecider.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(WithdrawDiscrepancy command) {
        Shell.carryOut(DiscrepancyDecider.decide(command, state));
    }

    @EventSourcingHandler
    void on(DiscrepancyEvent event, @MessageIdentifier String eventId) {
        id = event.id();
        state = DiscrepancyDecider.evolve(state, new Recorded<>(UUID.fromString(eventId), event));
    }
}
