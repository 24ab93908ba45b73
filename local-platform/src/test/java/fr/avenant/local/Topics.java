package fr.avenant.local;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What the tests do with topics of one partition. */
final class Topics {

    private Topics() {}

    static void create(LocalKafka kafka, String name)
            throws ExecutionException, InterruptedException {
        try (var admin = admin(kafka)) {
            admin.createTopics(List.of(new NewTopic(name, Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        }
    }

    static Set<String> names(LocalKafka kafka) throws ExecutionException, InterruptedException {
        try (var admin = admin(kafka)) {
            return admin.listTopics().names().get();
        }
    }

    static void send(LocalKafka kafka, String topic, String value)
            throws ExecutionException, InterruptedException {
        try (var producer = producer(kafka, Duration.ofMinutes(1))) {
            producer.send(new ProducerRecord<>(topic, value)).get();
        }
    }

    static KafkaProducer<String, String> producer(LocalKafka kafka, Duration patience) {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        kafka.bootstrapServers(),
                        "max.block.ms",
                        patience.toMillis()),
                new StringSerializer(),
                new StringSerializer());
    }

    static String setting(LocalKafka kafka, String topic, String name)
            throws ExecutionException, InterruptedException {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try (var admin = admin(kafka)) {
            var settings =
                    requireNonNull(
                            admin.describeConfigs(List.of(resource)).all().get().get(resource));
            return settings.get(name).value();
        }
    }

    /** All values from the first to the last one there is now. */
    static List<String> values(LocalKafka kafka, String name) {
        var partition = new TopicPartition(name, 0);
        try (var consumer = consumer(kafka)) {
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

    private static KafkaConsumer<String, String> consumer(LocalKafka kafka) {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer());
    }

    private static Admin admin(LocalKafka kafka) {
        return Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
    }
}
