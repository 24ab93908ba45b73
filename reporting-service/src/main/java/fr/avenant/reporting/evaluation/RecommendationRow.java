package fr.avenant.reporting.evaluation;

import fr.avenant.contracts.engagement.Evaluation;
import fr.avenant.reporting.readtable.Column;
import fr.avenant.reporting.readtable.DetailRow;
import fr.avenant.reporting.readtable.DetailTable;
import java.util.List;

/** A recommendation of an evaluation, in its order. */
public record RecommendationRow(String code) implements DetailRow {

    public static final DetailTable<RecommendationRow> TABLE =
            DetailTable.list(
                    "recommendation",
                    "evaluation",
                    List.of(Column.text("code", RecommendationRow::code)));

    static List<RecommendationRow> of(Evaluation evaluation) {
        return evaluation.recommendations().stream()
                .map(it -> new RecommendationRow(it.code()))
                .toList();
    }

    @Override
    public DetailTable<RecommendationRow> table() {
        return TABLE;
    }
}
