package fr.avenant.kit.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.avenant.contracts.Contexts;
import fr.avenant.testplatform.TestPlatform;
import fr.avenant.testplatform.topic.TestTopics;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TopicsTest {

    private static final Contexts CONTEXT = Contexts.PROGRAMMATION;

    private final Topics topics =
            new Topics(KafkaConnection.plain(TestPlatform.kafka().bootstrapServers()), (short) 1);

    @BeforeEach
    void no_topic() throws Exception {
        TestTopics.delete(CONTEXT.topic());
    }

    @Test
    void a_topic_has_twelve_partitions_and_loses_nothing() throws Exception {
        topics.ensure(CONTEXT);

        var settings = settings();
        assertThat(settings.get("cleanup.policy").value()).isEqualTo("delete");
        assertThat(settings.get("retention.ms").value()).isEqualTo("-1");
        assertThat(settings.get("retention.bytes").value()).isEqualTo("-1");
        assertThat(topics.ends(CONTEXT.topic())).hasSize(12).values().containsOnly(0L);
    }

    @Test
    void a_topic_that_is_there_stays_the_same() {
        topics.ensure(CONTEXT);
        var before = topics.id(CONTEXT.topic());

        topics.ensure(CONTEXT);

        assertThat(topics.id(CONTEXT.topic())).isEqualTo(before);
    }

    @Test
    void another_topic_of_the_same_name_has_another_identity() throws Exception {
        topics.ensure(CONTEXT);
        var before = topics.id(CONTEXT.topic());

        TestTopics.delete(CONTEXT.topic());
        topics.ensure(CONTEXT);

        assertThat(topics.id(CONTEXT.topic())).isNotEqualTo(before);
    }

    @Test
    void a_topic_that_is_not_there_is_an_error() {
        assertThatExceptionOfType(UnknownTopicOrPartitionException.class)
                .isThrownBy(() -> topics.id(CONTEXT.topic()));
    }

    private static Config settings() throws Exception {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, CONTEXT.topic());
        try (var admin = TestTopics.admin()) {
            var described = admin.describeConfigs(List.of(resource)).all().get();
            return Objects.requireNonNull(described.get(resource));
        }
    }
}
