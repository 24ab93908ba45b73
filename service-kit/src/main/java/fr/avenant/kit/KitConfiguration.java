package fr.avenant.kit;

import fr.avenant.contracts.CanonicalJson;
import fr.avenant.kit.problem.ProblemAdvice;
import fr.avenant.kit.problem.Problems;
import fr.avenant.kit.topic.Topics;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.DeserializationFeature;

/** What every service has, whether it writes or reads. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KafkaSettings.class)
@Import(ProblemAdvice.class)
public class KitConfiguration {

    @Bean
    Topics topics(KafkaSettings kafka) {
        return new Topics(kafka.bootstrapServers(), kafka.replicas());
    }

    @Bean
    Problems problems(MessageSource texts) {
        return new Problems(texts);
    }

    /** Bodies are read as strictly as events are written. */
    @Bean
    JsonMapperBuilderCustomizer strictCanonicalJson() {
        return builder -> {
            CanonicalJson.configure(builder);
            builder.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
        };
    }
}
