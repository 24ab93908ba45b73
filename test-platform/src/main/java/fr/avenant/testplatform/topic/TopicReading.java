package fr.avenant.testplatform.topic;

import fr.avenant.contracts.CloudEventHeaders;
import fr.avenant.contracts.Contexts;
import fr.avenant.testplatform.TestPlatform;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads the topic of a context from its beginning. */
public final class TopicReading {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(100);

    private TopicReading() {}

    /**
     * Waits until an event is on the topic.
     *
     * @throws AssertionError if it is not there after half a minute
     */
    public static ConsumerRecord<byte[], byte[]> await(Contexts context, UUID eventId) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", TestPlatform.kafka().bootstrapServers());
        var bytes = new ByteArrayDeserializer();
        try (var consumer = new KafkaConsumer<>(settings, bytes, bytes)) {
            var partitions =
                    consumer.partitionsFor(context.topic(), PATIENCE).stream()
                            .map(info -> new TopicPartition(info.topic(), info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var end = Instant.now().plus(PATIENCE);
            while (Instant.now().isBefore(end)) {
                for (var event : consumer.poll(POLL)) {
                    var id = CloudEventHeaders.read(event.headers(), CloudEventHeaders.ID);
                    if (eventId.toString().equals(id)) {
                        return event;
                    }
                }
            }
        }
        throw new AssertionError(context.topic() + " has no event " + eventId);
    }
}
