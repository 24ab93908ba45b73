package fr.avenant.reporting.evaluation;

import fr.avenant.contracts.Identifier;
import fr.avenant.contracts.Quantity;
import fr.avenant.contracts.Recording;
import fr.avenant.contracts.engagement.Evaluation;
import fr.avenant.contracts.engagement.EvaluationEvent;
import fr.avenant.contracts.engagement.EvaluationEvent.EvaluationCorrected;
import fr.avenant.contracts.engagement.EvaluationEvent.EvaluationPublished;
import fr.avenant.contracts.engagement.EvaluationEvent.EvaluationWithdrawn;
import fr.avenant.reporting.readtable.Changes;
import fr.avenant.reporting.readtable.EntityRow;
import fr.avenant.reporting.readtable.FactMembers;
import fr.avenant.reporting.readtable.FactRow;
import fr.avenant.reporting.readtable.Places;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What becomes of an evaluation: itself, its findings and its recommendations, one by one. */
public final class EvaluationProjection {

    private EvaluationProjection() {}

    public static Changes of(EvaluationEvent event) {
        return switch (event) {
            case EvaluationPublished it -> evaluation(it);
            case EvaluationCorrected it -> evaluation(it);
            case EvaluationWithdrawn _ -> Changes.ending();
        };
    }

    private static Changes evaluation(Recording<Evaluation> event) {
        var evaluation = event.content();
        var facts =
                Stream.concat(
                                evaluation.findings().stream()
                                        .map(it -> counted("finding", "findings", it, event)),
                                evaluation.recommendations().stream()
                                        .map(it ->
                                                counted(
                                                        "recommendation",
                                                        "recommendations",
                                                        it,
                                                        event)))
                        .toList();
        return Changes.replacing(
                List.of(
                        EntityRow.of("evaluation", evaluation.territory(), evaluation, event)
                                .called(evaluation.label())
                                .ofContract(evaluation.contract())
                                .with(RecommendationRow.of(evaluation))),
                facts);
    }

    private static FactRow counted(
            String kind, String unit, Evaluation.Statement statement, Recording<Evaluation> event) {
        var evaluation = event.content();
        return new FactRow(
                kind,
                kind + ".count",
                FactRow.Basis.DETAIL,
                evaluation.territory(),
                null,
                new FactMembers()
                        .aggregate("contract", evaluation.contract())
                        .aggregate("evaluation", event.id())
                        .put("theme", statement.theme())
                        .put(kind, Identifier.code(event.id()) + "." + statement.code())
                        .byDimension(),
                Map.of(kind, statement.label(), "evaluation", evaluation.label()),
                Quantity.measured("1"),
                unit,
                event.effective(),
                Places.within(event.source(), statement.locator()));
    }
}
