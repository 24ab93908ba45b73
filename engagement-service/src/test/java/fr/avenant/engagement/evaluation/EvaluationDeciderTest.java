package fr.avenant.engagement.evaluation;

import fr.avenant.contracts.engagement.Evaluation;
import fr.avenant.contracts.engagement.EvaluationEvent;
import fr.avenant.kit.decision.CommonRefusal;
import fr.avenant.kit.decision.Decision;
import fr.avenant.kit.decision.Lifecycle;
import fr.avenant.kit.decision.Recorded;
import fr.avenant.testplatform.DeciderSpec;
import fr.avenant.testplatform.fact.FactRules;

class EvaluationDeciderTest
        extends FactRules<
                Evaluation, EvaluationCommand, EvaluationEvent, Decision<EvaluationEvent>> {

    private static final DeciderSpec<EvaluationCommand, EvaluationEvent, Decision<EvaluationEvent>>
            DECIDER =
                    DeciderSpec.of(
                            Lifecycle.<Evaluation>unknown(),
                            EvaluationDecider::decide,
                            (state, id, event) ->
                                    EvaluationDecider.evolve(state, new Recorded<>(id, event)));

    EvaluationDeciderTest() {
        super(
                Evaluations.SAMPLE,
                DECIDER,
                Decision::accepted,
                rule -> Decision.refused(CommonRefusal.valueOf(rule)));
    }
}
