package fr.avenant.engagement.evaluation;

import fr.avenant.contracts.engagement.Evaluation;
import fr.avenant.contracts.engagement.EvaluationEvent;
import fr.avenant.contracts.engagement.EvaluationEvent.EvaluationCorrected;
import fr.avenant.contracts.engagement.EvaluationEvent.EvaluationPublished;
import fr.avenant.contracts.engagement.EvaluationEvent.EvaluationWithdrawn;
import fr.avenant.engagement.evaluation.EvaluationCommand.CorrectEvaluation;
import fr.avenant.engagement.evaluation.EvaluationCommand.PublishEvaluation;
import fr.avenant.engagement.evaluation.EvaluationCommand.WithdrawEvaluation;
import fr.avenant.kit.decision.Decision;
import fr.avenant.kit.decision.Lifecycle;
import fr.avenant.kit.decision.Recorded;

/** The rules of an evaluation: those of every recorded fact. */
final class EvaluationDecider {

    private EvaluationDecider() {}

    static Decision<EvaluationEvent> decide(
            EvaluationCommand command, Lifecycle<Evaluation> state) {
        return switch (command) {
            case PublishEvaluation it ->
                    state.whenNew(() ->
                            Decision.accepted(
                                    new EvaluationPublished(
                                            it.id(), it.content(), it.effective(), it.source())));
            case CorrectEvaluation it ->
                    state.whenCorrected(
                            it.corrects(),
                            it.nature(),
                            it.content(),
                            it.effective(),
                            it.source(),
                            () ->
                                    Decision.accepted(
                                            new EvaluationCorrected(
                                                    it.id(),
                                                    it.corrects(),
                                                    it.nature(),
                                                    it.content(),
                                                    it.effective(),
                                                    it.source())));
            case WithdrawEvaluation it ->
                    state.whenWithdrawn(
                            it.corrects(),
                            it.nature(),
                            () ->
                                    Decision.accepted(
                                            new EvaluationWithdrawn(
                                                    it.id(),
                                                    it.corrects(),
                                                    it.nature(),
                                                    it.source())));
        };
    }

    static Lifecycle<Evaluation> evolve(
            Lifecycle<Evaluation> state, Recorded<EvaluationEvent> recorded) {
        var id = recorded.eventId();
        return switch (recorded.event()) {
            case EvaluationPublished it ->
                    state.recorded(id, it.content(), it.effective(), it.source());
            case EvaluationCorrected it ->
                    state.recorded(id, it.content(), it.effective(), it.source());
            case EvaluationWithdrawn _ -> state.withdrawn(id);
        };
    }
}
