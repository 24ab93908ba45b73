package fr.avenant.kit.consumer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a retry did.
 *
 * @param written how many events were taken in
 * @param parked how many still are parked, of the keys that were retried
 * @param keys one by one
 */
public record Retried(long written, long parked, List<OfKey> keys) {

    /**
     * What a retry did with one key.
     *
     * @param reason why the first one still parked could not be taken in; null if none is
     */
    public record OfKey(
            String topic, String key, long written, long parked, @Nullable String reason) {}

    /** Of all keys, whichever tables they are of. */
    public static Retried of(List<OfKey> keys) {
        return new Retried(
                keys.stream().mapToLong(OfKey::written).sum(),
                keys.stream().mapToLong(OfKey::parked).sum(),
                keys);
    }
}
