package fr.avenant.engagement.indicator;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import fr.avenant.contracts.engagement.Indicator;
import fr.avenant.contracts.engagement.IndicatorEvent;
import fr.avenant.engagement.indicator.IndicatorCommand.DefineIndicator;
import fr.avenant.engagement.indicator.IndicatorCommand.ReviseIndicator;
import fr.avenant.engagement.indicator.IndicatorCommand.WithdrawIndicator;
import fr.avenant.kit.command.Shell;
import fr.avenant.kit.decision.Lifecycle;
import fr.avenant.kit.decision.Recorded;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The Axon shell of an indicator; no rule inside. */
@Aggregate(type = IndicatorEvent.KIND)
class IndicatorAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private Lifecycle<Indicator> state = Lifecycle.unknown();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(DefineIndicator command) {
        Shell.carryOut(IndicatorDecider.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReviseIndicator command) {
        Shell.carryOut(IndicatorDecider.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(WithdrawIndicator command) {
        Shell.carryOut(IndicatorDecider.decide(command, state));
    }

    @EventSourcingHandler
    void on(IndicatorEvent event, @MessageIdentifier String eventId) {
        id = event.id();
        state = IndicatorDecider.evolve(state, new Recorded<>(UUID.fromString(eventId), event));
    }
}
