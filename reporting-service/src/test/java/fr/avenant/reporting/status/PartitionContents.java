package fr.avenant.reporting.status;

import fr.avenant.contracts.Contexts;
import fr.avenant.testplatform.TestPlatform;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Whatever is on the topics, partition by partition, and orders in which a reader may meet it. */
final class PartitionContents {

    private static final Duration PATIENCE = Duration.ofMillis(200);

    private PartitionContents() {}

    static List<List<ConsumerRecord<byte[], byte[]>>> readAll() {
        try (var consumer =
                new KafkaConsumer<>(
                        Map.of(
                                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                TestPlatform.kafka().bootstrapServers(),
                                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                                "read_committed"),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            var contents = new ArrayList<List<ConsumerRecord<byte[], byte[]>>>();
            for (var context : Contexts.values()) {
                for (var number = 0; number < Contexts.PARTITIONS; number++) {
                    contents.add(read(consumer, new TopicPartition(context.topic(), number)));
                }
            }
            return contents;
        }
    }

    /** One partition after the other. */
    static List<ConsumerRecord<byte[], byte[]>> inTurn(
            List<List<ConsumerRecord<byte[], byte[]>>> partitions) {
        return partitions.stream().flatMap(List::stream).toList();
    }

    /** The first of each partition, the second of each … */
    static List<ConsumerRecord<byte[], byte[]>> merged(
            List<List<ConsumerRecord<byte[], byte[]>>> partitions) {
        var merged = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        var longest = partitions.stream().mapToInt(List::size).max().orElse(0);
        for (var place = 0; place < longest; place++) {
            for (var partition : partitions) {
                if (place < partition.size()) {
                    merged.add(partition.get(place));
                }
            }
        }
        return merged;
    }

    private static List<ConsumerRecord<byte[], byte[]>> read(
            KafkaConsumer<byte[], byte[]> consumer, TopicPartition partition) {
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        var end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        while (consumer.position(partition) < end) {
            records.addAll(consumer.poll(PATIENCE).records(partition));
        }
        return records;
    }
}
