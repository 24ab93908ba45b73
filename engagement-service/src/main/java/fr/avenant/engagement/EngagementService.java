package fr.avenant.engagement;

import fr.avenant.contracts.Contexts;
import fr.avenant.kit.consumer.TopicFollower;
import fr.avenant.kit.topic.Topics;
import fr.avenant.kit.tracing.EventTracing;
import fr.avenant.recording.ReferenceFollowers;
import fr.avenant.recording.WritingServiceConfiguration;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The service of the engagement context. */
@SpringBootApplication
@Import(WritingServiceConfiguration.class)
public class EngagementService {

    /** How the service is started, by itself or beside others in one JVM. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(EngagementService.class)
                .properties("spring.config.name=engagement-service");
    }

    static void main(String[] arguments) {
        application().run(arguments);
    }

    @Bean
    Contexts context() {
        return Contexts.ENGAGEMENT;
    }

    @Bean
    TopicFollower territoryReferences(DataSource dataSource, Topics topics, EventTracing tracing) {
        return ReferenceFollowers.follow(
                Contexts.TERRITORY, Contexts.ENGAGEMENT, dataSource, topics, tracing);
    }
}
