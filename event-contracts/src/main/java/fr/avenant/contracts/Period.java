package fr.avenant.contracts;

import fr.avenant.contracts.bound.Form;
import fr.avenant.contracts.bound.Text;
import org.jspecify.annotations.Nullable;

/**
 * From when to when, as precise as the source.
 *
 * @param from a date of reduced precision, or {@code unknown}
 * @param to the last day, month or year of it; absent if open
 */
public record Period(
        @Form(Text.DATE_OR_UNKNOWN) String from, @Form(Text.DATE) @Nullable String to) {

    public Period {
        InvalidContent.unless(
                from == null || from.equals(Effective.UNKNOWN) || ReducedDate.isWellFormed(from),
                "from",
                "must be a date (2019, 2019-04 or 2019-04-12) or unknown");
        InvalidContent.unless(
                to == null || ReducedDate.isWellFormed(to),
                "to",
                "must be a date (2019, 2019-04 or 2019-04-12)");
        InvalidContent.unless(
                from == null
                        || to == null
                        || from.equals(Effective.UNKNOWN)
                        || ReducedDate.firstDay(from).isBefore(ReducedDate.dayAfter(to)),
                "to",
                "must not be before from");
    }
}
