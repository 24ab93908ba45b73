package fr.avenant.testplatform.topic;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.avenant.contracts.CloudEventHeaders;
import fr.avenant.testplatform.TestPlatform;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Everything that is committed on a topic, read to its present end.
 *
 * @param records in the order of each partition
 */
public record TopicContents(List<ConsumerRecord<byte[], byte[]>> records) {

    public static TopicContents of(String topic) {
        var settings =
                Map.<String, Object>of(
                        "bootstrap.servers",
                        TestPlatform.kafka().bootstrapServers(),
                        "isolation.level",
                        "read_committed");
        try (var consumer =
                new KafkaConsumer<>(
                        settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(it -> new TopicPartition(topic, it.partition()))
                            .toList();
            var ends = ends(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofSeconds(1)).forEach(records::add);
            }
            return new TopicContents(records);
        }
    }

    /** What is being committed is waited for: the marks of a transaction follow its end. */
    private static Map<TopicPartition, Long> ends(List<TopicPartition> partitions) {
        var settings =
                Map.<String, Object>of(
                        "bootstrap.servers", TestPlatform.kafka().bootstrapServers());
        try (var consumer =
                new KafkaConsumer<>(
                        settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            return consumer.endOffsets(partitions);
        }
    }

    public int size() {
        return records.size();
    }

    /** How many different events there are. */
    public long distinct() {
        return records.stream().map(it -> header(it, CloudEventHeaders.ID)).distinct().count();
    }

    /**
     * How many records are not above all earlier ones of their partition: none but those that were
     * sent twice, if all is well.
     */
    public int goingBack() {
        var highest = new HashMap<Integer, Long>();
        var goingBack = 0;
        for (var event : records) {
            if (position(event) <= highest.getOrDefault(event.partition(), -1L)) {
                goingBack++;
            }
            highest.merge(event.partition(), position(event), Math::max);
        }
        return goingBack;
    }

    public static long position(ConsumerRecord<?, ?> event) {
        return Long.parseLong(header(event, CloudEventHeaders.POSITION));
    }

    /**
     * @throws NullPointerException if the record has no such header
     */
    public static String header(ConsumerRecord<?, ?> event, String name) {
        return Objects.requireNonNull(CloudEventHeaders.read(event.headers(), name), name);
    }

    /** Keys are texts. */
    public static String key(ConsumerRecord<byte[], byte[]> event) {
        return new String(event.key(), UTF_8);
    }
}
