package fr.avenant.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class KafkaSettingsTest {

    @Test
    void properties_of_clients_come_from_the_environment() {
        assertThat(
                        bind(Map.of(
                                        "AVENANT_KAFKA_PROPERTIES_SECURITY_PROTOCOL",
                                        "SASL_SSL",
                                        "AVENANT_KAFKA_PROPERTIES_SSL_TRUSTSTORE_LOCATION",
                                        "/etc/avenant/ca.pem"))
                                .properties())
                .isEqualTo(
                        Map.of(
                                "security.protocol", "SASL_SSL",
                                "ssl.truststore.location", "/etc/avenant/ca.pem"));
    }

    @Test
    void printed_settings_hold_no_secret() {
        assertThat(bind(Map.of("AVENANT_KAFKA_PROPERTIES_SASL_JAAS_CONFIG", "hidden-password")))
                .asString()
                .contains("sasl.jaas.config")
                .doesNotContain("hidden");
    }

    private static KafkaSettings bind(Map<String, Object> environment) {
        var sources = new MutablePropertySources();
        sources.addFirst(
                new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, environment));
        return new Binder(ConfigurationPropertySources.from(sources))
                .bindOrCreate("avenant.kafka", KafkaSettings.class);
    }
}
