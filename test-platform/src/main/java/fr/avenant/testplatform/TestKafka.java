package fr.avenant.testplatform;

import fr.avenant.testplatform.PlatformParts.Broker;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;

/** The Kafka of the tests, where each test takes topics of its own. */
public final class TestKafka {

    private static final short ONE_REPLICA = 1;
    private static final Map<String, String> KEPT_FOR_EVER =
            Map.of("cleanup.policy", "delete", "retention.ms", "-1", "retention.bytes", "-1");

    private final Broker broker;

    TestKafka(Broker broker) {
        this.broker = broker;
    }

    /** The same before and after {@link #stop} and {@link #restart}. */
    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    /**
     * Kept for ever, as every topic of events.
     *
     * @throws java.util.concurrent.CompletionException if there is one of that name
     */
    public void createTopic(String name, int partitions) {
        var topic = new NewTopic(name, partitions, ONE_REPLICA).configs(KEPT_FOR_EVER);
        try (var admin = admin()) {
            await(admin.createTopics(List.of(topic)).all());
        }
    }

    /**
     * The name can be used again at once.
     *
     * @throws java.util.concurrent.CompletionException if there is none of that name
     */
    public void deleteTopic(String name) {
        try (var admin = admin()) {
            await(admin.deleteTopics(List.of(name)).all());
        }
    }

    /**
     * Takes Kafka away from everybody, until {@link #restart}; what it acknowledged is kept.
     * Locally the broker shuts down and connections are refused; in a container it is frozen and
     * they hang.
     */
    public void stop() {
        broker.stop();
    }

    /** Brings Kafka back after {@link #stop}, with the same address and the same records. */
    public void restart() {
        broker.restart();
    }

    void end() {
        broker.close();
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", bootstrapServers()));
    }

    private static void await(KafkaFuture<?> outcome) {
        outcome.toCompletionStage().toCompletableFuture().join();
    }
}
