package fr.avenant.engagement.contract;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import fr.avenant.contracts.engagement.Contract;
import fr.avenant.contracts.engagement.ContractEvent;
import fr.avenant.engagement.contract.ContractCommand.CorrectContract;
import fr.avenant.engagement.contract.ContractCommand.RegisterContract;
import fr.avenant.engagement.contract.ContractCommand.SignAvenant;
import fr.avenant.engagement.contract.ContractCommand.SignContract;
import fr.avenant.engagement.contract.ContractCommand.WithdrawContract;
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

/** The Axon shell of a contract; no rule inside. */
@Aggregate(type = ContractEvent.KIND)
class ContractAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private Lifecycle<Contract> state = Lifecycle.unknown();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RegisterContract command) {
        Shell.carryOut(ContractDecider.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CorrectContract command) {
        Shell.carryOutMerged(ContractDecider.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(WithdrawContract command) {
        Shell.carryOut(ContractDecider.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SignContract command) {
        Shell.carryOut(ContractDecider.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SignAvenant command) {
        Shell.carryOut(ContractDecider.decide(command, state));
    }

    @EventSourcingHandler
    void on(ContractEvent event, @MessageIdentifier String eventId) {
        id = event.id();
        state = ContractDecider.evolve(state, new Recorded<>(UUID.fromString(eventId), event));
    }
}
