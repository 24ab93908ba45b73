package fr.avenant.reporting.cell;

import fr.avenant.reporting.cell.Cell.Partial;
import fr.avenant.reporting.cell.Cell.Status;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the facts of a cell come to.
 *
 * @param value present if and only if the status says so
 * @param reason why there is none
 * @param over dimensions along which values cannot be added, if that is why
 */
record Outcome(
        Status status,
        @Nullable AbsenceReason reason,
        @Nullable BigDecimal value,
        @Nullable Partial partial,
        List<String> over) {

    Outcome {
        over = List.copyOf(over);
    }

    static Outcome value(BigDecimal value) {
        return new Outcome(Status.VALUE, null, value, null, List.of());
    }

    static Outcome without(Status status, @Nullable AbsenceReason reason) {
        return new Outcome(status, reason, null, null, List.of());
    }

    static Outcome notComparable(AbsenceReason reason) {
        return without(Status.NOT_COMPARABLE, reason);
    }

    static Outcome notAdditive(Collection<String> over) {
        return new Outcome(
                Status.NOT_COMPARABLE, AbsenceReason.NOT_ADDITIVE, null, null, List.copyOf(over));
    }

    static Outcome partial(Partial partial) {
        return new Outcome(
                Status.NOT_AVAILABLE, AbsenceReason.PARTIAL_COVERAGE, null, partial, List.of());
    }

    /** Parts of it are not shown; what is shown may be added by anybody. */
    static Outcome hidden(@Nullable Partial visible) {
        return new Outcome(Status.SUPPRESSED, AbsenceReason.BY_PLATFORM, null, visible, List.of());
    }
}
