package fr.avenant.reporting.generation;

import org.jspecify.annotations.Nullable;

/**
 * A set of tables that was filled from the topics from their beginning.
 *
 * @param number from 1
 * @param projectionVersion of the code that fills it
 * @param catalogueVersion of the measures that it was made for
 * @param servedAt when it took over, ISO 8601; null while it is built
 */
public record Generation(
        int number,
        State state,
        String projectionVersion,
        String catalogueVersion,
        @Nullable String servedAt) {

    /** What a generation is good for. */
    public enum State {
        BUILDING,
        SERVING,
        RETIRED
    }

    /** The schema that holds its tables. */
    String schema(String base) {
        return base + "_g" + number;
    }
}
