package fr.avenant.benchmarks.country;

import fr.avenant.contracts.Recording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a territory has recorded not long ago, and may correct or take back. */
final class RecordedRecently {

    private static final int MOST = 64;

    private final List<Entry> entries = new ArrayList<>();
    private int next;

    /**
     * The last event of an aggregate.
     *
     * @param event that tells its content
     */
    record Entry(Recording<?> event, UUID id, long sequence) {}

    /** Takes the place of the oldest one, once there are many. */
    void add(Entry entry) {
        if (entries.size() < MOST) {
            entries.add(entry);
        } else {
            entries.set(next, entry);
            next = (next + 1) % MOST;
        }
    }

    /** One of them, which is not there afterwards. */
    Optional<Entry> take(Chance chance) {
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        var at = chance.below(entries.size());
        var taken = entries.get(at);
        entries.set(at, entries.getLast());
        entries.removeLast();
        next = next % Math.max(1, entries.size());
        return Optional.of(taken);
    }
}
