package fr.avenant.observatory.chart;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a chart shows. Its axis has one unit.
 *
 * @param title of the measure
 * @param unit code of the unit of every figure in it
 * @param unitLabel the same in French
 * @param words what is said in it
 * @param entries every figure and every absence, in the order of the answer
 */
public record Chart(
        Kind kind,
        String title,
        String unit,
        String unitLabel,
        Vocabulary words,
        List<Entry> entries) {

    /** How figures are drawn. */
    public enum Kind {
        /** What can be counted: lengths from zero. */
        BARS,
        /** What is a ratio: places on a scale. */
        DOTS,
        /** Years, one after the other. */
        LINES,
        /** Many quartiers, a row for each territory. */
        DISTRIBUTION
    }

    public Chart {
        entries = List.copyOf(entries);
    }

    /** The year of every figure in it; null if there are several or none is printed. */
    @Nullable Integer onlyYear() {
        var years = known().map(Entry::year).distinct().toList();
        return years.size() == 1 ? years.getFirst() : null;
    }

    /** Whether figures must say their year themselves. */
    boolean mixesYears() {
        return kind != Kind.LINES && known().map(Entry::year).distinct().count() > 1;
    }

    /** The figures. */
    Stream<Entry> known() {
        return entries.stream().filter(entry -> entry.amount() != null);
    }

    /** What stands at its axis: the unit, and the year or years. */
    String scale() {
        var years =
                entries.stream()
                        .filter(entry ->
                                kind == Kind.LINES ? entry.drawn() : entry.amount() != null)
                        .map(Entry::year)
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted()
                        .toList();
        var when =
                years.isEmpty()
                        ? words.undated()
                        : years.size() == 1
                                ? String.valueOf(years.getFirst())
                                : years.getFirst() + " à " + years.getLast();
        var undated = !years.isEmpty() && known().anyMatch(entry -> entry.year() == null);
        return "En "
                + (unit.equals("share") ? "%" : unitLabel)
                + " – "
                + when
                + (undated ? " et " + words.undated() : "");
    }
}
