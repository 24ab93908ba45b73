package fr.avenant.engagement.evaluation;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import fr.avenant.contracts.engagement.Evaluation;
import fr.avenant.contracts.engagement.EvaluationEvent;
import fr.avenant.engagement.evaluation.EvaluationCommand.CorrectEvaluation;
import fr.avenant.engagement.evaluation.EvaluationCommand.PublishEvaluation;
import fr.avenant.engagement.evaluation.EvaluationCommand.WithdrawEvaluation;
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

/** The Axon shell of an evaluation; no rule inside. */
@Aggregate(type = EvaluationEvent.KIND)
class EvaluationAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private Lifecycle<Evaluation> state = Lifecycle.unknown();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(PublishEvaluation command) {
        Shell.carryOut(EvaluationDecider.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CorrectEvaluation command) {
        Shell.carryOut(EvaluationDecider.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(WithdrawEvaluation command) {
        Shell.carryOut(EvaluationDecider.decide(command, state));
    }

    @EventSourcingHandler
    void on(EvaluationEvent event, @MessageIdentifier String eventId) {
        id = event.id();
        state = EvaluationDecider.evolve(state, new Recorded<>(UUID.fromString(eventId), event));
    }
}
