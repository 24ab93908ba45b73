package fr.avenant.territory.statistic;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import fr.avenant.contracts.territory.Statistic;
import fr.avenant.contracts.territory.StatisticEvent;
import fr.avenant.kit.command.Shell;
import fr.avenant.kit.decision.Lifecycle;
import fr.avenant.kit.decision.Recorded;
import fr.avenant.territory.statistic.StatisticCommand.CorrectStatistic;
import fr.avenant.territory.statistic.StatisticCommand.PublishStatistic;
import fr.avenant.territory.statistic.StatisticCommand.WithdrawStatistic;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The Axon shell of a statistic; no rule inside. */
@Aggregate(type = StatisticEvent.KIND)
class StatisticAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private Lifecycle<Statistic> state = Lifecycle.unknown();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(PublishStatistic command) {
        Shell.carryOut(StatisticDecider.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CorrectStatistic command) {
        Shell.carryOut(StatisticDecider.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(WithdrawStatistic command) {
        Shell.carryOut(StatisticDecider.decide(command, state));
    }

    @EventSourcingHandler
    void on(StatisticEvent event, @MessageIdentifier String eventId) {
        id = event.id();
        state = StatisticDecider.evolve(state, new Recorded<>(UUID.fromString(eventId), event));
    }
}
