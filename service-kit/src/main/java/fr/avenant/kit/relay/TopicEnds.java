package fr.avenant.kit.relay;

import fr.avenant.contracts.CloudEventHeaders;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * What the topic really holds.
 *
 * @param partitions how many there are
 * @param lastPositions the position of the last event by partition, empty partitions left out
 */
record TopicEnds(int partitions, Map<Integer, Long> lastPositions) {

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

    private static Map<Integer, Long> readLastRecords(
            Consumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
        consumer.assign(ends.keySet());
        ends.forEach((partition, end) -> consumer.seek(partition, end - 1));
        var positions = new HashMap<Integer, Long>();
        while (positions.size() < ends.size()) {
            for (var last : consumer.poll(PATIENCE)) {
                positions.put(last.partition(), position(last));
            }
        }
        return positions;
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
