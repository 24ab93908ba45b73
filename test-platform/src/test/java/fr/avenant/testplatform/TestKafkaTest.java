package fr.avenant.testplatform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class TestKafkaTest {

    private final TestKafka kafka = TestPlatform.kafka();

    @Test
    void records_are_kept_while_kafka_is_away_and_nobody_reaches_it_meanwhile() throws Exception {
        kafka.createTopic("taken.away", 1);
        var address = kafka.bootstrapServers();
        send("taken.away", "before", Duration.ofMinutes(1));

        kafka.stop();
        try {
            assertThatThrownBy(() -> send("taken.away", "meanwhile", Duration.ofSeconds(1)))
                    .hasRootCauseInstanceOf(TimeoutException.class);
        } finally {
            kafka.restart();
        }

        send("taken.away", "after", Duration.ofMinutes(1));
        assertThat(kafka.bootstrapServers()).isEqualTo(address);
        assertThat(values("taken.away")).containsExactly("before", "after");
    }

    @Test
    void a_topic_has_the_partitions_asked_for_and_keeps_its_records_for_ever() throws Exception {
        kafka.createTopic("for.ever", 12);

        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            var resource = new ConfigResource(ConfigResource.Type.TOPIC, "for.ever");
            var settings =
                    admin.describeConfigs(List.of(resource))
                            .values()
                            .values()
                            .iterator()
                            .next()
                            .get();
            assertThat(settings.get("retention.ms").value()).isEqualTo("-1");
            assertThat(settings.get("retention.bytes").value()).isEqualTo("-1");
            assertThat(settings.get("cleanup.policy").value()).isEqualTo("delete");
            var topic = admin.describeTopics(List.of("for.ever")).allTopicNames().get();
            assertThat(topic.values())
                    .singleElement()
                    .extracting(it -> it.partitions().size())
                    .isEqualTo(12);
        }
    }

    @Test
    void a_name_can_be_used_again_once_its_topic_is_deleted() throws Exception {
        kafka.createTopic("again", 1);
        send("again", "of the first", Duration.ofMinutes(1));
        assertThatThrownBy(() -> kafka.createTopic("again", 1))
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(TopicExistsException.class);

        kafka.deleteTopic("again");
        kafka.createTopic("again", 1);

        assertThat(values("again")).isEmpty();
    }

    private void send(String topic, String value, Duration patience)
            throws ExecutionException, InterruptedException {
        var settings =
                Map.<String, Object>of(
                        "bootstrap.servers",
                        kafka.bootstrapServers(),
                        "max.block.ms",
                        patience.toMillis());
        try (var producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, value)).get();
        }
    }

    private List<String> values(String topic) {
        var partition = new TopicPartition(topic, 0);
        var settings = Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers());
        try (var consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            var values = new ArrayList<String>();
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofSeconds(1)).forEach(event -> values.add(event.value()));
            }
            return values;
        }
    }
}
