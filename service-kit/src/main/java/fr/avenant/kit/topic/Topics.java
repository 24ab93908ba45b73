package fr.avenant.kit.topic;

import fr.avenant.contracts.Contexts;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** The topics of the platform as they are declared: nothing is ever thrown away. */
public final class Topics {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration A_MOMENT = Duration.ofMillis(20);

    private final KafkaConnection kafka;
    private final short replicas;

    /**
     * @param replicas how many brokers keep a copy
     */
    public Topics(KafkaConnection kafka, short replicas) {
        this.kafka = kafka;
        this.replicas = replicas;
    }

    public KafkaConnection connection() {
        return kafka;
    }

    /** The same as {@link #ensure(String)} for the topic of a context. */
    public void ensure(Contexts context) {
        ensure(context.topic());
    }

    /**
     * Creates a topic of events unless it is there, and returns when it can be used. Asks first:
     * whoever may only read a topic may not try to create it.
     *
     * @throws KafkaException if Kafka does not answer within 10 s, or the topic is not there and
     *     may not be created by this service
     */
    public void ensure(String name) {
        var topic =
                new NewTopic(name, Contexts.PARTITIONS, replicas)
                        .configs(
                                Map.of(
                                        "cleanup.policy",
                                        "delete",
                                        "retention.ms",
                                        "-1",
                                        "retention.bytes",
                                        "-1"));
        try (var admin = admin()) {
            if (!isKnown(topic.name(), admin)) {
                create(topic, admin);
                awaitKnown(topic.name(), admin);
            }
        }
    }

    private static boolean isKnown(String topic, Admin admin) {
        try {
            await(admin.describeTopics(List.of(topic)).allTopicNames());
            return true;
        } catch (UnknownTopicOrPartitionException _) {
            return false;
        }
    }

    private static void create(NewTopic topic, Admin admin) {
        try {
            await(admin.createTopics(List.of(topic)).all());
        } catch (TopicExistsException _) {
            // As it should be.
        }
    }

    /** The controller answers before every broker has heard of a new topic. */
    private static void awaitKnown(String topic, Admin admin) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isKnown(topic, admin)) {
            if (System.nanoTime() > deadline) {
                throw new UnknownTopicOrPartitionException(topic);
            }
            LockSupport.parkNanos(A_MOMENT.toNanos());
        }
    }

    /**
     * The topic's own identity: another topic of the same name has another one.
     *
     * @throws KafkaException if there is none of that name, or Kafka does not answer within 10 s
     */
    public UUID id(String topic) {
        try (var admin = admin()) {
            var described = await(admin.describeTopics(List.of(topic)).allTopicNames());
            var id = Objects.requireNonNull(described.get(topic), topic).topicId();
            return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits());
        }
    }

    /**
     * Where each partition of a topic ends now.
     *
     * @throws KafkaException if Kafka does not answer within 10 s
     */
    public Map<TopicPartition, Long> ends(String topic) {
        var latest = new HashMap<TopicPartition, OffsetSpec>();
        for (var partition = 0; partition < Contexts.PARTITIONS; partition++) {
            latest.put(new TopicPartition(topic, partition), OffsetSpec.latest());
        }
        try (var admin = admin()) {
            var ends = new HashMap<TopicPartition, Long>();
            await(admin.listOffsets(latest).all())
                    .forEach((partition, info) -> ends.put(partition, info.offset()));
            return ends;
        }
    }

    /**
     * Gives up at once when the thread is interrupted: a service must be able to stop while Kafka
     * is away.
     */
    private static <T> T await(KafkaFuture<T> outcome) {
        try {
            return outcome.get();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException failure ? failure : new KafkaException(e);
        }
    }

    private Admin admin() {
        return kafka.admin(
                Map.of(
                        AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis(),
                        AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis()));
    }
}
