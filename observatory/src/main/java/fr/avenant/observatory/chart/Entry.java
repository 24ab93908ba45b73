package fr.avenant.observatory.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a chart, or its absence.
 *
 * @param name what it is of; the name of the line in a chart of years, of the point in a
 *     distribution
 * @param row the row of a distribution that it is in; the name itself elsewhere
 * @param year of the figure; null if it has none or the source prints none
 * @param amount null if there is no figure, which is never drawn as zero
 * @param text the figure, or the mark of its absence
 * @param words why there is no figure; null if there is one
 * @param signs what must be said of it
 * @param references what it is to be compared with
 * @param mine whether it is of the territory that the reader calls theirs
 */
public record Entry(
        String name,
        String row,
        @Nullable Integer year,
        @Nullable BigDecimal amount,
        String text,
        @Nullable String words,
        Set<Sign> signs,
        List<Reference> references,
        boolean mine) {

    /** What a figure is compared with, such as a target. */
    public record Reference(Kind kind, BigDecimal amount, String text) {}

    /** What references are. */
    public enum Kind {
        /** What is planned or aimed at. */
        TARGET,
        /** What the document prints as the total. */
        PRINTED
    }

    /** Whether there is a figure or something that one is compared with. */
    boolean drawn() {
        return amount != null || !references.isEmpty();
    }

    /** The symbols of its signs. */
    String symbols() {
        return signs.stream().sorted().map(Sign::symbol).collect(Collectors.joining());
    }

    /** The figure or its mark, with its signs. */
    String signed() {
        return signs.isEmpty() ? text : text + '\u00a0' + symbols();
    }
}
