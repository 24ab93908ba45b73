package fr.avenant.recording.relay;

import static java.util.Map.entry;

import fr.avenant.kit.topic.KafkaConnection;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;

/** The relay's two ways to Kafka, with the settings that its promises rest on. */
public final class RelayClients {

    /** Longer than a shipment is waited for. */
    private static final int TRANSACTION_TIMEOUT_MS = 120_000;

    private final KafkaConnection kafka;

    public RelayClients(KafkaConnection kafka) {
        this.kafka = kafka;
    }

    /**
     * One of a kind for each topic: once it has begun, Kafka takes nothing from those before it,
     * however long they slept, and what they had not committed is void.
     */
    public Producer<byte[], byte[]> producer(String topic) {
        return kafka.producer(
                Map.ofEntries(
                        entry(ProducerConfig.TRANSACTIONAL_ID_CONFIG, topic),
                        entry(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_TIMEOUT_MS),
                        entry(ProducerConfig.ACKS_CONFIG, "all"),
                        entry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true),
                        // One request at a time and no deadline: the producer never gives
                        // up on a batch while a later one gets through, so each partition
                        // holds a prefix of its events at any moment. Idempotence alone
                        // does not promise that: a partition that does not know the
                        // producer yet takes any first sequence number, so on a new topic
                        // the second of five requests in flight may be stored, and the
                        // first never.
                        entry(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1),
                        entry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE),
                        entry(ProducerConfig.LINGER_MS_CONFIG, 0),
                        entry(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024),
                        entry(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 4 * 1024 * 1024),
                        entry(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4")));
    }

    /** Reads what is committed at the ends of the topic; belongs to no group. */
    Consumer<byte[], byte[]> consumer() {
        return kafka.consumer(Map.of(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none"));
    }
}
