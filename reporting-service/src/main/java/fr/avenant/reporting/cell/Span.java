package fr.avenant.reporting.cell;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days in a row.
 *
 * @param from the first one; null if nobody knows
 * @param until the day after the last one; null while it goes on
 */
public record Span(@Nullable LocalDate from, @Nullable LocalDate until) {

    public static final Span ALWAYS = new Span(null, null);

    public boolean holds(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
    }

    /** Whether it holds on any day of a year. */
    public boolean touches(int year) {
        return (from == null || from.getYear() <= year)
                && (until == null || until.isAfter(LocalDate.of(year, 1, 1)));
    }

    /** The same, until a day if that comes first. */
    public Span endingBy(@Nullable LocalDate day) {
        return day == null || (until != null && until.isBefore(day)) ? this : new Span(from, day);
    }
}
