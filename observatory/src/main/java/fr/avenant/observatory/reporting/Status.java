package fr.avenant.observatory.reporting;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the platform is.
 *
 * @param types number of events by published type
 * @param loading the first load of the dossiers, if there is one
 */
public record Status(
        boolean ready,
        List<Generation> generations,
        List<Topic> topics,
        Map<String, Long> counts,
        Map<String, Long> types,
        @Nullable Checksum checksum,
        @Nullable Loading loading) {

    /** A set of tables; one serves, another may be building. */
    public record Generation(
            long number,
            @Nullable String state,
            @Nullable String projectionVersion,
            @Nullable String servedAt) {}

    /** How far a topic has been read. */
    public record Topic(String topic, long lag, long position, long complete, long events) {}

    /** Sums over all facts: what they say, and the same with identifiers, times and positions. */
    public record Checksum(@Nullable String content, @Nullable String full) {}

    /**
     * How far the load is.
     *
     * @param state {@code running} while it goes on, {@code failed} after it broke off
     * @param phase what is being loaded
     * @param total how many facts there are; 0 while nobody knows
     */
    public record Loading(String state, @Nullable String phase, long done, long total) {}

    /** Whether the dossiers are being loaded right now. */
    public boolean loadingNow() {
        return loading != null && loading.state().equals("running");
    }

    /** Whether the last load broke off. */
    public boolean loadingBroke() {
        return loading != null && loading.state().equals("failed");
    }
}
