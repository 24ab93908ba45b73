package fr.avenant.reporting.generation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A set of tables that was filled from the topics from their beginning.
 *
 * @param number from 1
 * @param projectionVersion of the code that fills it
 * @param catalogueVersion of the measures that it was made for
 * @param servedAt when it took over: UTC, microseconds; null while it is built
 * @param consumerGroup who reads the topics for it: no other generation, and no other database
 */
public record Generation(
        int number,
        State state,
        String projectionVersion,
        String catalogueVersion,
        @Nullable String servedAt,
        @JsonIgnore String consumerGroup) {

    /** What a generation is good for. */
    public enum State {
        @JsonProperty("building")
        BUILDING,
        @JsonProperty("serving")
        SERVING,
        @JsonProperty("retired")
        RETIRED
    }
}
