package fr.avenant.engagement.evaluation;

import fr.avenant.contracts.engagement.Evaluation;
import fr.avenant.contracts.engagement.EvaluationEvent;
import fr.avenant.contracts.engagement.EvaluationEvent.EvaluationCorrected;
import fr.avenant.contracts.engagement.EvaluationEvent.EvaluationPublished;
import fr.avenant.contracts.engagement.EvaluationEvent.EvaluationWithdrawn;
import fr.avenant.recording.command.CommandDesk;
import fr.avenant.recording.command.FactController;
import fr.avenant.recording.decision.FactKind;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Evaluations over HTTP. */
@RestController
@RequestMapping("/api/v1/evaluations")
class EvaluationController extends FactController<Evaluation> {

    static final FactKind<Evaluation, EvaluationEvent> KIND =
            FactKind.of(
                            EvaluationEvent.KIND,
                            Evaluation.class,
                            EvaluationEvent.class,
                            EvaluationPublished::new,
                            EvaluationCorrected::new,
                            EvaluationWithdrawn::new)
                    .ordered("PublishEvaluation", "CorrectEvaluation");

    EvaluationController(CommandDesk desk) {
        super(desk, KIND);
    }
}
