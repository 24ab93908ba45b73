package fr.avenant.kit.topic;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * How Kafka is reached, and as whom. Every client is made here, so that none goes without the
 * credentials.
 */
public final class KafkaConnection {

    /**
     * How long a broker keeps a fetch waiting for events; what comes meanwhile is sent at once.
     * Each one costs, also when nothing happens; but a client that leaves waits for the one under
     * way.
     */
    private static final int FETCH_WAIT_MS = 500;

    /** A member of a group looks this often whether it has to say that it lives. */
    private static final long RETRY_MS = 300;

    private final String bootstrapServers;
    private final Map<String, String> properties;

    /**
     * @param bootstrapServers host:port, separated by commas
     * @param properties of every client, such as {@code security.protocol}; they may hold secrets
     */
    public KafkaConnection(String bootstrapServers, Map<String, String> properties) {
        this.bootstrapServers = bootstrapServers;
        this.properties = Map.copyOf(properties);
    }

    /** Without encryption and credentials: on one machine. */
    public static KafkaConnection plain(String bootstrapServers) {
        return new KafkaConnection(bootstrapServers, Map.of());
    }

    /**
     * Commits nothing by itself: offsets are kept where the rows are. Reads what is committed only:
     * what a relay sent and could not finish is sent again.
     */
    public Consumer<byte[], byte[]> consumer(Map<String, Object> settings) {
        var all = with(settings);
        all.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        all.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        all.putIfAbsent(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, FETCH_WAIT_MS);
        all.putIfAbsent(ConsumerConfig.RETRY_BACKOFF_MS_CONFIG, RETRY_MS);
        return new KafkaConsumer<>(all, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    public Producer<byte[], byte[]> producer(Map<String, Object> settings) {
        return new KafkaProducer<>(
                with(settings), new ByteArraySerializer(), new ByteArraySerializer());
    }

    public Admin admin(Map<String, Object> settings) {
        return Admin.create(with(settings));
    }

    /** What the code itself sets wins: its promises rest on it. */
    Map<String, Object> with(Map<String, Object> settings) {
        var all = new HashMap<String, Object>(properties);
        all.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        all.putAll(settings);
        return all;
    }

    /** Without the values of the properties. */
    @Override
    public String toString() {
        return "Kafka at %s with %s".formatted(bootstrapServers, properties.keySet());
    }
}
