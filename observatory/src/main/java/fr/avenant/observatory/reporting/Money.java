package fr.avenant.observatory.reporting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Money that a contract's documents print: an envelope, an action, an operation, a total. */
public record Money(
        String id,
        @Nullable String kind,
        String label,
        @Nullable Integer year,
        List<Share> shares,
        @Nullable String totalEuros,
        boolean approximate,
        @Nullable SourceRef source) {

    /** What one funder gives, in euros. */
    public record Share(
            Partner funder, @Nullable String creditKind, @Nullable String amountEuros) {}
}
