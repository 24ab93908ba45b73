package fr.avenant.observatory.reporting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an evaluation of a contract found, and what it recommends. */
public record Evaluation(
        String id,
        String label,
        @Nullable String kind,
        @Nullable Timespan period,
        List<Statement> findings,
        List<Statement> recommendations,
        @Nullable SourceRef source) {

    /** A finding or a recommendation, with its own place in the document of the evaluation. */
    public record Statement(
            String code, String label, @Nullable String theme, @Nullable String locator) {}
}
