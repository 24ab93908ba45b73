package fr.avenant.observatory.reporting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What partners committed to.
 *
 * @param node code of the node of the framework that it serves
 * @param quartiers identifiers, if it is for some only
 */
public record Engagement(
        String id,
        String label,
        List<Partner> partners,
        @Nullable String pillar,
        @Nullable String theme,
        @Nullable String nomenclature,
        @Nullable String node,
        List<String> quartiers,
        List<Indicator> indicators,
        @Nullable SourceRef source) {

    /** How an engagement is measured. */
    public record Indicator(
            String id,
            String label,
            @Nullable String nature,
            List<String> breakdowns,
            @Nullable String periodicity,
            List<Report> reports,
            @Nullable SourceRef source) {}

    /**
     * A value of an indicator, planned or reported.
     *
     * @param quartier identifier, if it is for one only
     */
    public record Report(
            @Nullable String stage,
            @Nullable Timespan period,
            @Nullable String quartier,
            Quantity quantity,
            @Nullable String unit,
            @Nullable SourceRef source) {}
}
