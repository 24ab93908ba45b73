package fr.avenant.testplatform.topic;

import static org.awaitility.Awaitility.await;

import fr.avenant.testplatform.TestPlatform;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;

/** What a test does to a topic behind the back of who uses it. */
public final class TestTopics {

    private TestTopics() {}

    /** The topic is gone afterwards, whether it was there or not. */
    public static void delete(String topic) throws ExecutionException, InterruptedException {
        try (var admin = admin()) {
            if (admin.listTopics().names().get().contains(topic)) {
                admin.deleteTopics(List.of(topic)).all().get();
                await().atMost(Duration.ofSeconds(30))
                        .pollInterval(Duration.ofMillis(10))
                        .until(() -> !admin.listTopics().names().get().contains(topic));
            }
        }
    }

    public static void set(String topic, String setting, String value)
            throws ExecutionException, InterruptedException {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        var change = new AlterConfigOp(new ConfigEntry(setting, value), AlterConfigOp.OpType.SET);
        try (var admin = admin()) {
            admin.incrementalAlterConfigs(Map.of(resource, List.of(change))).all().get();
        }
    }

    /** How many consumers share the partitions of a group. */
    public static int members(String group) throws ExecutionException, InterruptedException {
        try (var admin = admin()) {
            return admin.describeConsumerGroups(List.of(group)).all().get().values().stream()
                    .mapToInt(described -> described.members().size())
                    .sum();
        }
    }

    /** How many offsets are taken, by whatever it is. */
    public static long size(String topic) throws ExecutionException, InterruptedException {
        try (var admin = admin()) {
            var partitions = admin.describeTopics(List.of(topic)).allTopicNames().get();
            var latest =
                    Objects.requireNonNull(partitions.get(topic)).partitions().stream()
                            .collect(
                                    Collectors.toMap(
                                            it -> new TopicPartition(topic, it.partition()),
                                            _ -> OffsetSpec.latest()));
            return admin.listOffsets(latest).all().get().values().stream()
                    .mapToLong(ListOffsetsResultInfo::offset)
                    .sum();
        }
    }

    /** A client of the test's Kafka. */
    public static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", TestPlatform.kafka().bootstrapServers()));
    }
}
