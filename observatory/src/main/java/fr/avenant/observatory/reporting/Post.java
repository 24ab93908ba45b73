package fr.avenant.observatory.reporting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Posts of one kind that a structure has or is to have. */
public record Post(
        String id,
        String label,
        @Nullable String scheme,
        Partner structure,
        int posts,
        @Nullable String state,
        List<Funding> funding,
        List<String> quartiers,
        @Nullable SourceRef source) {

    /** What one funder gives, in euros; without a year if the source names none. */
    public record Funding(Partner funder, @Nullable Integer year, @Nullable String amountEuros) {}
}
