package fr.avenant.reporting.generation;

import fr.avenant.kit.consumer.FilledTopic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Events that a fill does not take in, and every later one of their keys: a reader takes them in
 * afterwards, or parks them.
 */
final class LeftOut {

    private record Key(TopicPartition partition, String text) {}

    private final Set<Key> keys = new HashSet<>();
    private final Map<TopicPartition, List<Long>> offsets = new HashMap<>();

    /** Whether an earlier event of its key is left out. */
    boolean isHeldUp(ConsumerRecord<byte[], byte[]> event) {
        return !keys.isEmpty() && keys.contains(key(event));
    }

    void add(ConsumerRecord<byte[], byte[]> event) {
        keys.add(key(event));
        offsets.computeIfAbsent(partition(event), _ -> new ArrayList<>()).add(event.offset());
    }

    /** Adds those of other partitions, or later ones. */
    void addAll(LeftOut others) {
        keys.addAll(others.keys);
        others.offsets.forEach((partition, later) ->
                offsets.computeIfAbsent(partition, _ -> new ArrayList<>()).addAll(later));
    }

    /** By partition, ascending. */
    Map<TopicPartition, List<Long>> offsets() {
        return offsets;
    }

    private static Key key(ConsumerRecord<byte[], byte[]> event) {
        return new Key(partition(event), FilledTopic.key(event));
    }

    private static TopicPartition partition(ConsumerRecord<byte[], byte[]> event) {
        return new TopicPartition(event.topic(), event.partition());
    }
}
