package fr.avenant.programmation.targetshare;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import fr.avenant.contracts.programmation.TargetShare;
import fr.avenant.contracts.programmation.TargetShareEvent;
import fr.avenant.kit.command.Shell;
import fr.avenant.kit.decision.Lifecycle;
import fr.avenant.kit.decision.Recorded;
import fr.avenant.programmation.targetshare.TargetShareCommand.CorrectTargetShare;
import fr.avenant.programmation.targetshare.TargetShareCommand.SetTargetShare;
import fr.avenant.programmation.targetshare.TargetShareCommand.WithdrawTargetShare;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The Axon shell of a target share; no rule inside. */
@Aggregate(type = TargetShareEvent.KIND)
class TargetShareAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private Lifecycle<TargetShare> state = Lifecycle.unknown();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SetTargetShare command) {
        Shell.carryOut(TargetShareDecider.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CorrectTargetShare command) {
        Shell.carryOut(TargetShareDecider.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(WithdrawTargetShare command) {
        Shell.carryOut(TargetShareDecider.decide(command, state));
    }

    @EventSourcingHandler
    void on(TargetShareEvent event, @MessageIdentifier String eventId) {
        id = event.id();
        state = TargetShareDecider.evolve(state, new Recorded<>(UUID.fromString(eventId), event));
    }
}
