package fr.avenant.kit;

import fr.avenant.kit.topic.KafkaConnection;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Kafka is, and as whom a service speaks to it.
 *
 * @param bootstrapServers host:port, separated by commas
 * @param replicas how many brokers keep a copy of each topic
 * @param properties of every Kafka client, such as {@code security.protocol} and {@code
 *     sasl.jaas.config}; they may hold secrets
 */
@ConfigurationProperties("avenant.kafka")
public record KafkaSettings(
        @DefaultValue("127.0.0.1:9092") String bootstrapServers,
        @DefaultValue("1") short replicas,
        @DefaultValue Map<String, String> properties) {

    KafkaConnection connection() {
        return new KafkaConnection(bootstrapServers, properties);
    }

    /** Without the values of the properties. */
    @Override
    public String toString() {
        return "%s, %d replicas".formatted(connection(), replicas);
    }
}
