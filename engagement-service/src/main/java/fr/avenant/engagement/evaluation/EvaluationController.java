package fr.avenant.engagement.evaluation;

import fr.avenant.contracts.engagement.Evaluation;
import fr.avenant.engagement.evaluation.EvaluationCommand.CorrectEvaluation;
import fr.avenant.engagement.evaluation.EvaluationCommand.PublishEvaluation;
import fr.avenant.engagement.evaluation.EvaluationCommand.WithdrawEvaluation;
import fr.avenant.kit.command.CommandDesk;
import fr.avenant.kit.command.FactCommands;
import fr.avenant.kit.command.FactController;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Evaluations over HTTP. */
@RestController
@RequestMapping("/api/v1/evaluations")
class EvaluationController extends FactController<Evaluation> {

    EvaluationController(CommandDesk desk) {
        super(
                desk,
                new FactCommands<>(
                        PublishEvaluation::new, CorrectEvaluation::new, WithdrawEvaluation::new));
    }
}
