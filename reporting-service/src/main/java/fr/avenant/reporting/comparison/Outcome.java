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

    static Outcome value(BigDecimal value) {
        return new Outcome(Status.VALUE, null, value, null);
    }

    static Outcome without(Status status, @Nullable String reason) {
        return new Outcome(status, reason, null, null);
    }

    static Outcome partial(Partial partial) {
        return new Outcome(Status.NOT_AVAILABLE, "partialCoverage", null, partial);
    }

    /** A figure about people that is too small, or that would give one away. */
    static Outcome hidden() {
        return without(Status.SUPPRESSED, "byPlatform");
    }

    boolean isHidden() {
        return status == Status.SUPPRESSED && "byPlatform".equals(reason);
    }
}
