package fr.avenant.kit;

import fr.avenant.contracts.EventJson;
import fr.avenant.http.HttpServerConfiguration;
import fr.avenant.kit.access.AccessConfiguration;
import fr.avenant.kit.parameter.ParameterConfiguration;
import fr.avenant.kit.parking.ParkedEventsEndpoint;
import fr.avenant.kit.problem.ProblemConfiguration;
import fr.avenant.kit.supervision.SupervisionConfiguration;
import fr.avenant.kit.topic.Topics;
import fr.avenant.kit.tracing.TracingConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import tools.jackson.databind.json.JsonMapper;

/** What every service has, whether it writes or reads. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KafkaSettings.class)
@Import({
    AccessConfiguration.class,
    HttpServerConfiguration.class,
    ParameterConfiguration.class,
    ProblemConfiguration.class,
    SupervisionConfiguration.class,
    TracingConfiguration.class,
    ParkedEventsEndpoint.class
})
public class KitConfiguration {

    @Bean
    Topics topics(KafkaSettings kafka) {
        return new Topics(kafka.connection(), kafka.replicas());
    }

    /** Bodies are read as strictly as events are written: what is not stated is not guessed. */
    @Bean
    JsonMapper strictCanonicalJson() {
        return EventJson.strictMapper()
                .rebuild()
                .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
                .build();
    }
}
