package fr.avenant.observatory.reporting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a signatory states that it puts in besides money. */
public record Means(
        String id,
        String label,
        Partner partner,
        @Nullable String resource,
        @Nullable Quantity quantity,
        @Nullable String unit,
        @Nullable Timespan period,
        List<String> quartiers,
        @Nullable SourceRef source) {}
