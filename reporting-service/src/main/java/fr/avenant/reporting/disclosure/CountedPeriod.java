package fr.avenant.reporting.disclosure;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.ReducedDate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days whose people a figure counts.
 *
 * @param from the first one
 * @param until the first one after them
 */
record CountedPeriod(LocalDate from, LocalDate until) {

    static CountedPeriod ofYear(int year) {
        return new CountedPeriod(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }

    /**
     * As a report has it.
     *
     * @param from a date of reduced precision, or {@code unknown}
     * @param to the last day, month or year of it; null if the report says nothing but the first
     * @return null if nobody knows when it began
     */
    static @Nullable CountedPeriod of(String from, @Nullable String to) {
        return from.equals(Effective.UNKNOWN)
                ? null
                : new CountedPeriod(
                        ReducedDate.firstDay(from), ReducedDate.dayAfter(to == null ? from : to));
    }

    /** Whether both have a day. */
    boolean meets(CountedPeriod other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }
}
