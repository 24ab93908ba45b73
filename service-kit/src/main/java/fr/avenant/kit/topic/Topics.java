package fr.avenant.kit.topic;

import fr.avenant.contracts.Contexts;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics of the platform as they are declared: nothing is ever thrown away. */
public final class Topics {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String bootstrapServers;
    private final short replicas;

    /**
     * @param replicas how many brokers keep a copy
     */
    public Topics(String bootstrapServers, short replicas) {
        this.bootstrapServers = bootstrapServers;
        this.replicas = replicas;
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Creates the topic of a context unless it is there. */
    public void ensure(Contexts context) {
        var topic =
                new NewTopic(context.topic(), Contexts.PARTITIONS, replicas)
                        .configs(
                                Map.of(
                                        "cleanup.policy",
                                        "delete",
                                        "retention.ms",
                                        "-1",
                                        "retention.bytes",
                                        "-1"));
        try (var admin = admin()) {
            admin.createTopics(List.of(topic))
                    .all()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    /** The topic's own identity: another topic of the same name has another one. */
    public UUID id(String topic) {
        try (var admin = admin()) {
            var described =
                    admin.describeTopics(List.of(topic))
                            .allTopicNames()
                            .toCompletionStage()
                            .toCompletableFuture()
                            .join();
            var id = Objects.requireNonNull(described.get(topic), topic).topicId();
            return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits());
        }
    }

    /** Where each partition of a topic ends now. */
    public Map<TopicPartition, Long> ends(String topic) {
        var latest = new HashMap<TopicPartition, OffsetSpec>();
        for (var partition = 0; partition < Contexts.PARTITIONS; partition++) {
            latest.put(new TopicPartition(topic, partition), OffsetSpec.latest());
        }
        try (var admin = admin()) {
            var ends = new HashMap<TopicPartition, Long>();
            Map<TopicPartition, ListOffsetsResultInfo> found =
                    admin.listOffsets(latest)
                            .all()
                            .toCompletionStage()
                            .toCompletableFuture()
                            .join();
            found.forEach((partition, info) -> ends.put(partition, info.offset()));
            return ends;
        }
    }

    private Admin admin() {
        return Admin.create(
                Map.of(
                        AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                        AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis(),
                        AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis()));
    }
}
