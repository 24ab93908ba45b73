package fr.avenant.reporting.generation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A set of tables that was filled from the topics from their beginning.
 *
 * @param number from 1
 * @param projectionVersion all versions in one word
 * @param versions of the code that fills it, by the name of each part of it
 * @param servedAt when it took over: UTC, microseconds; null while it is built
 * @param consumerGroup who reads the topics for it: no other generation, and no other database
 */
public record Generation(
        int number,
        State state,
        String projectionVersion,
        SortedMap<String, String> versions,
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

    /** The parts that code of these versions fills in another way, sorted. */
    SortedSet<String> otherThan(SortedMap<String, String> current) {
        var names = new TreeSet<>(current.keySet());
        names.addAll(versions.keySet());
        names.removeIf(name -> Objects.equals(current.get(name), versions.get(name)));
        return names;
    }
}
