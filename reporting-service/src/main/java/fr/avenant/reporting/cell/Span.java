package fr.avenant.reporting.cell;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days in a row.
 *
 * @param from the first one; null if nobody knows
 * @param until the day after the last one; null while it goes on
 */
public record Span(@Nullable LocalDate from, @Nullable LocalDate until) {

    public static final Span ALWAYS = new Span(null, null);

    /** Whether no day is in it. */
    boolean isEmpty() {
        return from != null && until != null && !from.isBefore(until);
    }

    public boolean holds(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
    }

    /** Whether it holds on any day of a year. */
    public boolean touches(int year) {
        return (from == null || from.getYear() <= year)
                && (until == null || until.isAfter(LocalDate.of(year, 1, 1)));
    }

    /**
     * What is left of it besides another one.
     *
     * @param other with a first day that is known
     */
    List<Span> without(Span other) {
        var rest = new ArrayList<Span>();
        var first = other.from();
        if (first != null && (from == null || from.isBefore(first))) {
            rest.add(endingBy(first));
        }
        var next = other.until();
        if (next != null && (until == null || until.isAfter(next))) {
            rest.add(new Span(from != null && from.isAfter(next) ? from : next, until));
        }
        return rest;
    }

    /** The same, until a day if that comes first. */
    public Span endingBy(@Nullable LocalDate day) {
        return day == null || (until != null && until.isBefore(day)) ? this : new Span(from, day);
    }
}
