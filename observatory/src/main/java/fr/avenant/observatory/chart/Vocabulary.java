package fr.avenant.observatory.chart;

import fr.avenant.observatory.chart.Entry.Kind;
import fr.avenant.observatory.chart.Entry.Reference;
import java.util.Map;
import java.util.Objects;

/**
 * The register's own words for what a chart must say.
 *
 * @param undated of figures of which no source prints the year
 * @param signs what each sign means
 * @param references what figures are compared with
 */
public record Vocabulary(String undated, Map<Sign, String> signs, Map<Kind, String> references) {

    public Vocabulary {
        signs = Map.copyOf(signs);
        references = Map.copyOf(references);
    }

    String of(Sign sign) {
        return Objects.requireNonNull(signs.get(sign));
    }

    String of(Kind kind) {
        return Objects.requireNonNull(references.get(kind));
    }

    /** What a figure is compared with, in words. */
    String written(Reference reference) {
        return of(reference.kind()) + " : " + reference.text();
    }
}
