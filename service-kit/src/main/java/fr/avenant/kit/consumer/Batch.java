package fr.avenant.kit.consumer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** What several polls brought: so many records, and so many bytes, that one transaction is made. */
final class Batch {

    private static final int MOST_RECORDS = 5_000;
    private static final long MOST_BYTES = 8L * 1024 * 1024;

    private final List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    private final Map<TopicPartition, OffsetAndMetadata> nextOffsets = new HashMap<>();
    private long bytes;

    void add(ConsumerRecords<byte[], byte[]> poll) {
        for (var each : poll) {
            records.add(each);
            bytes += Math.max(0, each.serializedValueSize());
        }
        nextOffsets.putAll(poll.nextOffsets());
    }

    boolean hasRoom() {
        return records.size() < MOST_RECORDS && bytes < MOST_BYTES;
    }

    boolean hasRecords() {
        return !records.isEmpty();
    }

    /** Marks of transactions may have been read, and no record. */
    boolean isEmpty() {
        return nextOffsets.isEmpty();
    }

    /** In the order of each partition. */
    List<ConsumerRecord<byte[], byte[]>> records() {
        return records;
    }

    Map<TopicPartition, OffsetAndMetadata> nextOffsets() {
        return nextOffsets;
    }
}
