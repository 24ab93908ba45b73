package fr.avenant.recording.sample;

import fr.avenant.contracts.Contexts;
import fr.avenant.kit.consumer.TopicFollower;
import fr.avenant.kit.topic.Topics;
import fr.avenant.kit.tracing.EventTracing;
import fr.avenant.recording.ReferenceFollowers;
import fr.avenant.recording.RoleRelayConfiguration;
import fr.avenant.recording.WritingServiceConfiguration;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The service as its main class would be. */
@SpringBootApplication
@Import({WritingServiceConfiguration.class, RoleRelayConfiguration.class})
class SampleService {

    @Bean
    Contexts context() {
        return Contexts.TERRITORY;
    }

    @Bean
    TopicFollower engagementReferences(DataSource dataSource, Topics topics, EventTracing tracing) {
        return ReferenceFollowers.follow(
                Contexts.ENGAGEMENT, Contexts.TERRITORY, dataSource, topics, tracing);
    }

    @Bean
    Rivals rivals() {
        return new Rivals();
    }
}
