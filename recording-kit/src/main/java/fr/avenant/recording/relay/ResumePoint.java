package fr.avenant.recording.relay;

import fr.avenant.recording.relay.RelayProgress.Stored;
import java.util.Map;

/**
 * Where to go on. A partition holds a prefix of its events (one producer, one request in flight,
 * stopped at the first failure), so its last event says all about it: later ones are missing,
 * earlier ones are there.
 */
record ResumePoint(long position, Map<Integer, Long> lastOnTopic) {

    private static final long NOTHING = -1;

    /** Trusts the topic more than the database: a broker that lost its tail gets it again. */
    static ResumePoint of(Stored stored, Map<Integer, Long> lastOnTopic) {
        var lowestLoss =
                stored.byPartition().entrySet().stream()
                        .filter(entry ->
                                last(lastOnTopic, entry.getKey()) < entry.getValue().position())
                        .mapToLong(entry -> last(lastOnTopic, entry.getKey()))
                        .min()
                        .orElse(stored.watermark());
        return new ResumePoint(lowestLoss, lastOnTopic);
    }

    boolean isOnTopic(int partition, long eventPosition) {
        return eventPosition <= last(lastOnTopic, partition);
    }

    private static long last(Map<Integer, Long> lastOnTopic, int partition) {
        return lastOnTopic.getOrDefault(partition, NOTHING);
    }
}
