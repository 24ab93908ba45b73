package fr.avenant.deployment;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Somebody at the door of Kafka.
 *
 * @param properties where it is, and what is shown there
 */
record KafkaUser(Map<String, Object> properties) {

    private static final int PATIENCE_MS = (int) Duration.ofSeconds(10).toMillis();

    /** Who shows nothing. */
    static KafkaUser nobody(String address) {
        return new KafkaUser(
                Map.of(
                        "bootstrap.servers",
                        address,
                        "default.api.timeout.ms",
                        PATIENCE_MS,
                        "request.timeout.ms",
                        PATIENCE_MS));
    }

    /**
     * @param authority certificate that Kafka's is checked by, PEM
     */
    KafkaUser overTls(String authority) {
        return with(
                Map.of(
                        "security.protocol", "SSL",
                        "ssl.truststore.type", "PEM",
                        "ssl.truststore.certificates", authority));
    }

    KafkaUser named(String user, String password) {
        return with(
                Map.of(
                        "security.protocol",
                        "SASL_SSL",
                        "sasl.mechanism",
                        "SCRAM-SHA-512",
                        "sasl.jaas.config",
                        "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                                .formatted(user, password)));
    }

    Admin admin() {
        return Admin.create(properties);
    }

    Producer<String, String> producer() {
        return producer(Map.of("max.block.ms", PATIENCE_MS));
    }

    /** One that wants to be the only one of that identity. */
    Producer<String, String> producer(String transactionalId) {
        return producer(Map.of("max.block.ms", PATIENCE_MS, "transactional.id", transactionalId));
    }

    private Producer<String, String> producer(Map<String, Object> settings) {
        return new KafkaProducer<>(
                with(settings).properties(), new StringSerializer(), new StringSerializer());
    }

    /** Has asked for partitions of a topic, and got none yet. */
    Consumer<String, String> consumer(String topic, String group) {
        var settings = with(Map.of("group.id", group, "auto.offset.reset", "earliest"));
        var consumer =
                new KafkaConsumer<>(
                        settings.properties(), new StringDeserializer(), new StringDeserializer());
        consumer.subscribe(List.of(topic));
        return consumer;
    }

    private KafkaUser with(Map<String, Object> more) {
        var all = new HashMap<>(properties);
        all.putAll(more);
        return new KafkaUser(Map.copyOf(all));
    }
}
