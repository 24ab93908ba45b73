package fr.avenant.reporting;

import fr.avenant.kit.KitConfiguration;
import fr.avenant.kit.ReferenceFollowers;
import fr.avenant.kit.consumer.TopicFollower;
import fr.avenant.kit.topic.Topics;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The service that answers questions. It takes no commands. */
@SpringBootApplication
@Import(KitConfiguration.class)
public class ReportingService {

    /** How the service is started, by itself or beside others in one JVM. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(ReportingService.class)
                .properties("spring.config.name=reporting-service");
    }

    /** The clock of answers that name no day. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Who may see what is told by a topic, whichever generation serves. */
    @Bean
    TopicFollower roleFollower(DataSource dataSource, Topics topics) {
        return ReferenceFollowers.followRoles("reporting-access", dataSource, topics);
    }

    static void main(String[] arguments) {
        application().run(arguments);
    }
}
