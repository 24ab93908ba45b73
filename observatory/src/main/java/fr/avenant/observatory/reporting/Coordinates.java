package fr.avenant.observatory.reporting;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where an answer stands in time and definition.
 *
 * @param asOf what was known: an instant or a day
 * @param on what was true: a day
 * @param positions how far each journal had been read, by context; -1 before the first event
 */
public record Coordinates(
        @Nullable String asOf,
        @Nullable String on,
        @Nullable String geography,
        @Nullable Integer definition,
        Map<String, Long> positions) {}
