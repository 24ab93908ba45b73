package fr.avenant.recording.command;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is stored, what groups that were accepted make of it, and what the one makes of it that is
 * being decided.
 */
final class Layers<K, V> {

    private final Map<K, V> stored;
    private final Map<K, V> decided = new HashMap<>();
    private final Map<K, V> ofGroup = new HashMap<>();

    Layers(Map<K, V> stored) {
        this.stored = stored;
    }

    /** As the group that is being decided finds it; null if nothing is. */
    @Nullable V get(K key) {
        var latest = ofGroup.getOrDefault(key, decided.get(key));
        return latest == null ? stored.get(key) : latest;
    }

    /** As it was before anything was decided; null if nothing was. */
    @Nullable V stored(K key) {
        return stored.get(key);
    }

    void put(K key, V value) {
        ofGroup.put(key, value);
    }

    void groupAccepted() {
        decided.putAll(ofGroup);
        ofGroup.clear();
    }

    void groupRefused() {
        ofGroup.clear();
    }

    /** What accepted groups changed, as it is to be. */
    Collection<V> changed() {
        return decided.values();
    }
}
