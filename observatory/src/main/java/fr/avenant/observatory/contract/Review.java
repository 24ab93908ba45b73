package fr.avenant.observatory.contract;

import fr.avenant.observatory.reporting.answer.EvaluationDetail;
import fr.avenant.observatory.reporting.answer.Statement;
import java.util.List;

/** An evaluation with those of its findings and recommendations that are looked for. */
record Review(
        EvaluationDetail evaluation, List<Statement> findings, List<Statement> recommendations) {

    /** Whether nothing of it is. */
    public boolean bare() {
        return findings.isEmpty() && recommendations.isEmpty();
    }
}
