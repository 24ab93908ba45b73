package fr.avenant.engagement.evaluation;

import fr.avenant.contracts.engagement.Evaluation;
import fr.avenant.contracts.engagement.EvaluationEvent;
import fr.avenant.contracts.engagement.EvaluationEvent.EvaluationCorrected;
import fr.avenant.contracts.engagement.EvaluationEvent.EvaluationPublished;
import fr.avenant.contracts.engagement.EvaluationEvent.EvaluationWithdrawn;
import fr.avenant.engagement.evaluation.EvaluationCommand.CorrectEvaluation;
import fr.avenant.engagement.evaluation.EvaluationCommand.PublishEvaluation;
import fr.avenant.engagement.evaluation.EvaluationCommand.WithdrawEvaluation;
import fr.avenant.testplatform.fact.Examples;
import fr.avenant.testplatform.fact.FactSample;
import fr.avenant.testplatform.fact.FactWords;
import java.util.List;

/** Facts that these tests ask for and tell. */
final class Evaluations {

    /** The mid-term evaluation of Cahors: its recommendations were read later. */
    static final FactSample<Evaluation, EvaluationCommand, EvaluationEvent> SAMPLE =
            FactSample.of(
                    new FactWords<>(
                            PublishEvaluation::new,
                            CorrectEvaluation::new,
                            WithdrawEvaluation::new,
                            EvaluationPublished::new,
                            EvaluationCorrected::new,
                            EvaluationWithdrawn::new),
                    Examples.of(EvaluationCorrected.class),
                    it ->
                            new Evaluation(
                                    it.territory(),
                                    it.contract(),
                                    it.label(),
                                    it.kind(),
                                    it.period(),
                                    List.of(),
                                    List.of()));

    private Evaluations() {}
}
