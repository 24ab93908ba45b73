package fr.avenant.engagement.evaluation;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.engagement.Evaluation;
import fr.avenant.contracts.engagement.EvaluationEvent;
import fr.avenant.kit.decision.FactCommand;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of an evaluation. */
sealed interface EvaluationCommand extends FactCommand {

    @Override
    default String kind() {
        return EvaluationEvent.KIND;
    }

    record PublishEvaluation(
            @TargetAggregateIdentifier String id,
            Evaluation content,
            Effective effective,
            Source source)
            implements EvaluationCommand {}

    record CorrectEvaluation(
            @TargetAggregateIdentifier String id,
            UUID corrects,
            Nature nature,
            Evaluation content,
            Effective effective,
            Source source)
            implements EvaluationCommand {}

    record WithdrawEvaluation(
            @TargetAggregateIdentifier String id, UUID corrects, Nature nature, Source source)
            implements EvaluationCommand {}
}
