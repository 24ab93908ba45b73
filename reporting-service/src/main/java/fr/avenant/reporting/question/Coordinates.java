package fr.avenant.reporting.question;

import fr.avenant.reporting.cell.Cell;
import fr.avenant.reporting.time.Ended;
import fr.avenant.reporting.time.TimeCoordinates;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where an answer stands: the same coordinates give the same answer at any time.
 *
 * @param asOf when the last recording that counts was made, UTC, microseconds; null before the
 *     first
 * @param on the day on which it was true
 * @param ended whether what has ended by then counts
 * @param geography perimeters as they were when the figures were made
 * @param definition version of the measure's definition
 * @param newestDefinition its newest version, if that is another; null otherwise
 * @param positions what {@code asOf} comes to, by context
 * @param until positions up to which later recordings are told from none; null if there are none
 * @param year the one that was taken, where the question does not split by years and all cells took
 *     the same
 * @param years those that were taken, where the question does not split by years and the cells took
 *     several; null otherwise
 * @param withheld territories about which facts of the measure are not shown to the asker, and not
 *     counted; null if there are none
 */
public record Coordinates(
        @Nullable String asOf,
        LocalDate on,
        Ended ended,
        String geography,
        int definition,
        @Nullable Integer newestDefinition,
        Map<String, Long> positions,
        @Nullable Map<String, Long> until,
        @Nullable Integer year,
        @Nullable List<Integer> years,
        @Nullable Set<String> withheld) {

    /** The only geography there is so far. */
    public static final String AS_WAS = "as-was";

    /**
     * @param time the coordinate of the question, as answers say it
     */
    public static Coordinates of(
            Question question, TimeCoordinates time, List<Cell> cells, Set<String> withheld) {
        var years =
                cells.stream()
                        .map(Cell::latestYear)
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted()
                        .toList();
        var measure = question.measure();
        return new Coordinates(
                time.asOf(),
                time.on(),
                time.ended(),
                AS_WAS,
                measure.definitionVersion(),
                measure.definitionVersion() == measure.newestVersion()
                        ? null
                        : measure.newestVersion(),
                time.positions(),
                time.until(),
                years.size() == 1 ? years.getFirst() : null,
                years.size() > 1 ? years : null,
                withheld.isEmpty() ? null : withheld);
    }
}
