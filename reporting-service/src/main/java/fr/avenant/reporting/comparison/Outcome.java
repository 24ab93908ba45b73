package fr.avenant.reporting.comparison;

import fr.avenant.reporting.comparison.Cell.Partial;
import fr.avenant.reporting.comparison.Cell.Status;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the facts of a cell come to.
 *
 * @param value present if and only if the status says so
 * @param reason why there is none
 */
record Outcome(
        Status status,
        @Nullable String reason,
        @Nullable BigDecimal value,
        @Nullable Partial partial) {

    /** Why a figure that is recorded is not shown. */
    static final String HIDDEN = "byPlatform";

    static Outcome value(BigDecimal value) {
        return new Outcome(Status.VALUE, null, value, null);
    }

    static Outcome without(Status status, @Nullable String reason) {
        return new Outcome(status, reason, null, null);
    }

    /** A sum of which the asker does not see a part. */
    static Outcome withHidden(@Nullable Partial partial) {
        return new Outcome(Status.SUPPRESSED, HIDDEN, null, partial);
    }

    static Outcome partial(Partial partial) {
        return new Outcome(Status.NOT_AVAILABLE, "partialCoverage", null, partial);
    }
}
