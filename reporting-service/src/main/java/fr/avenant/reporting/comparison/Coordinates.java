package fr.avenant.reporting.comparison;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * Where an answer stands: the same coordinates give the same answer at any time.
 *
 * @param asOf until when recordings count
 * @param on the day on which it was true
 * @param geography perimeters as they were when the figures were made
 * @param definition version of the measure's definition
 * @param positions what {@code asOf} comes to, by context
 */
public record Coordinates(
        Instant asOf, LocalDate on, String geography, int definition, Map<String, Long> positions) {

    /** The only geography there is so far. */
    public static final String AS_WAS = "as-was";
}
