package fr.avenant.engagement.evaluation;

import fr.avenant.contracts.engagement.Evaluation;
import fr.avenant.contracts.engagement.EvaluationEvent;
import fr.avenant.testplatform.fact.ShellRules;

class EvaluationAggregateTest extends ShellRules<Evaluation, EvaluationCommand, EvaluationEvent> {

    EvaluationAggregateTest() {
        super(EvaluationAggregate.class, Evaluations.SAMPLE);
    }
}
