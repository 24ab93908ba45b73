package fr.avenant.kit.relay;

import fr.avenant.kit.topic.KafkaConnection;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;

/** The relay's two ways to Kafka, with the settings that its promises rest on. */
public final class RelayClients {

    private final KafkaConnection kafka;

    public RelayClients(KafkaConnection kafka) {
        this.kafka = kafka;
    }

    Producer<byte[], byte[]> producer() {
        return kafka.producer(
                Map.of(
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        // One request at a time and no deadline: the producer never gives
                        // up on a batch while a later one gets through, so each partition
                        // holds a prefix of its events at any moment. Idempotence alone
                        // does not promise that: a partition that does not know the
                        // producer yet takes any first sequence number, so on a new topic
                        // the second of five requests in flight may be stored, and the
                        // first never.
                        ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
                        1,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        Integer.MAX_VALUE,
                        ProducerConfig.LINGER_MS_CONFIG,
                        0,
                        ProducerConfig.BATCH_SIZE_CONFIG,
                        256 * 1024,
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        4 * 1024 * 1024,
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "lz4"));
    }

    /** Reads the ends of the topic; belongs to no group. */
    Consumer<byte[], byte[]> consumer() {
        return kafka.consumer(Map.of(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none"));
    }
}
