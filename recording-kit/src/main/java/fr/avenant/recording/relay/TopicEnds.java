package fr.avenant.recording.relay;

import fr.avenant.contracts.CloudEventHeaders;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * What the topic really holds: what is committed.
 *
 * @param partitions how many there are
 * @param lastPositions the position of the last event by partition, empty partitions left out
 */
record TopicEnds(int partitions, Map<Integer, Long> lastPositions) {

    private static final long FIRST_STEP = 2;
    private static final long LONGER = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    static TopicEnds read(RelayClients kafka, String topic) {
        try (var consumer = kafka.consumer()) {
            var partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(partition -> new TopicPartition(topic, partition.partition()))
                            .toList();
            var ends = new HashMap<>(consumer.endOffsets(partitions));
            ends.values().removeIf(end -> end == 0);
            return new TopicEnds(partitions.size(), readLastRecords(consumer, ends));
        }
    }

    /** The last offsets of a partition may be marks of transactions, which nobody is given. */
    private static Map<Integer, Long> readLastRecords(
            Consumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
        var positions = new HashMap<Integer, Long>();
        var open = new HashMap<>(ends);
        for (var back = FIRST_STEP; !open.isEmpty(); back *= LONGER) {
            var step = back;
            consumer.assign(open.keySet());
            open.forEach((partition, end) -> consumer.seek(partition, Math.max(0, end - step)));
            readToTheEnd(consumer, open, positions);
            open.entrySet()
                    .removeIf(it ->
                            positions.containsKey(it.getKey().partition())
                                    || it.getValue() <= step);
        }
        return positions;
    }

    private static void readToTheEnd(
            Consumer<?, ?> consumer, Map<TopicPartition, Long> ends, Map<Integer, Long> positions) {
        while (ends.entrySet().stream()
                .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (var event : consumer.poll(PATIENCE)) {
                positions.merge(event.partition(), position(event), Math::max);
            }
        }
    }

    /**
     * @throws RelayRefused if somebody else wrote to the topic
     */
    private static long position(ConsumerRecord<?, ?> last) {
        var position = CloudEventHeaders.read(last.headers(), CloudEventHeaders.POSITION);
        if (position == null) {
            throw new RelayRefused(
                    "Not an event of ours at the end of %s-%d"
                            .formatted(last.topic(), last.partition()));
        }
        return Long.parseLong(position);
    }
}
