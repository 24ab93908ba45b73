package fr.avenant.reporting.status;

import fr.avenant.reporting.generation.Generation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The state of the read model.
 *
 * @param ready whether what was on the topics at the start is read, and all that came since as of
 *     the last look
 * @param generation the one that answers
 * @param generations it and, while there is one, the one that is being built
 * @param types how many events there are of each type, known to this version or not; empty if
 *     nobody asks, or if they could not be counted in time
 * @param checksum absent if it is not asked for, or if the asker may not see everything
 * @param failed parts that are absent because they could not be counted in time; null if none is
 */
record Status(
        boolean ready,
        Answering generation,
        List<Generation> generations,
        List<TopicStatus> topics,
        Counts counts,
        Map<String, Long> types,
        @Nullable Checksums checksum,
        Loading loading,
        @Nullable List<String> failed) {

    /** A generation in short: the versions of the projections and of the catalogue. */
    record Answering(int number, Generation.State state, String projection, String catalogue) {}

    /**
     * A topic.
     *
     * @param lag records that are not read yet
     * @param events how many are in the journal
     * @param position the last one in the journal; -1 before the first
     * @param complete the last one before which none is missing
     */
    record TopicStatus(String topic, long lag, long events, long position, long complete) {}

    /**
     * How many there are.
     *
     * @param facts all versions; null if nobody asks, or if they could not be counted in time
     * @param currentFacts those that stand now, likewise
     * @param parked events that are set aside, until they are taken in or released
     * @param released events that were given up
     */
    record Counts(
            long events,
            @Nullable Long facts,
            @Nullable Long currentFacts,
            long parked,
            long released) {}

    /**
     * What a loader says of its work.
     *
     * @param state none, running, done or failed
     * @param phase what is being loaded
     * @param total 0 while nobody knows
     */
    record Loading(String state, String phase, long done, long total) {

        static final Loading NONE = new Loading("none", "", 0, 0);
    }
}
