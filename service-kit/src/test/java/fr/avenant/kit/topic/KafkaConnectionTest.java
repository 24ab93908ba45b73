package fr.avenant.kit.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Map;
import org.junit.jupiter.api.Test;

class KafkaConnectionTest {

    private final KafkaConnection connection =
            new KafkaConnection(
                    "broker.example:9092",
                    Map.of(
                            "security.protocol",
                            "SASL_SSL",
                            "sasl.jaas.config",
                            "secret",
                            "acks",
                            "0"));

    @Test
    void every_client_gets_the_properties_of_the_service() {
        assertThat(connection.with(Map.of()))
                .contains(
                        entry("bootstrap.servers", "broker.example:9092"),
                        entry("security.protocol", "SASL_SSL"),
                        entry("sasl.jaas.config", "secret"));
    }

    @Test
    void no_property_takes_back_what_the_code_promises() {
        assertThat(connection.with(Map.of("acks", "all"))).containsEntry("acks", "all");
    }

    @Test
    void a_printed_connection_holds_no_secret() {
        assertThat(connection)
                .asString()
                .contains("broker.example", "acks")
                .doesNotContain("secret");
    }
}
