package fr.avenant.kit.consumer;

import fr.avenant.kit.topic.KafkaConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads partitions from their beginning to where they ended when the scan began, in nobody's group.
 */
public final class TopicScan implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int RECORDS_OF_A_POLL = 1_000;
    private static final int LARGEST_FETCH = 4 * 1024 * 1024;
    private static final int MOST_RECORDS = 4_000;
    private static final long MOST_BYTES = 3L * 1024 * 1024;

    private final Consumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, Long> ends;

    /**
     * @param ends the partitions, and the offset of each up to which it is read, exclusive
     */
    public TopicScan(KafkaConnection kafka, Map<TopicPartition, Long> ends) {
        this.ends = Map.copyOf(ends);
        this.consumer =
                kafka.consumer(
                        Map.of(
                                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                                "earliest",
                                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                                RECORDS_OF_A_POLL,
                                ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
                                LARGEST_FETCH));
        consumer.assign(ends.keySet());
        consumer.seekToBeginning(ends.keySet());
    }

    /**
     * The next records, some thousands at most, in the order of each partition; a few of them may
     * lie behind the end. None is left if there are none.
     */
    public List<ConsumerRecord<byte[], byte[]>> next() {
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        var bytes = 0L;
        while (records.size() < MOST_RECORDS && bytes < MOST_BYTES && !isAtTheEnd()) {
            for (var event : consumer.poll(PATIENCE)) {
                records.add(event);
                bytes += Math.max(0, event.serializedValueSize());
            }
        }
        return records;
    }

    /** The offset of each partition from which a reader would go on. */
    public Map<TopicPartition, Long> nextOffsets() {
        var next = new HashMap<TopicPartition, Long>();
        ends.keySet().forEach(partition -> next.put(partition, consumer.position(partition)));
        return next;
    }

    private boolean isAtTheEnd() {
        return ends.entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    @Override
    public void close() {
        consumer.close();
    }
}
