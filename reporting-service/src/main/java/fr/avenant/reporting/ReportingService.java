package fr.avenant.reporting;

import fr.avenant.kit.KitConfiguration;
import fr.avenant.kit.access.RememberedRoles;
import fr.avenant.kit.access.RoleFollowers;
import fr.avenant.kit.consumer.LagMetrics;
import fr.avenant.kit.consumer.ParkedEventDesk;
import fr.avenant.kit.consumer.TopicFollower;
import fr.avenant.kit.topic.Topics;
import java.time.Clock;
import java.util.List;
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
    TopicFollower roleFollower(DataSource dataSource, Topics topics, RememberedRoles remembered) {
        return RoleFollowers.follow("reporting", dataSource, topics, remembered);
    }

    /** What could not be taken in of roles; they belong to no generation. */
    @Bean
    ParkedEventDesk parkedRoleDesk(DataSource dataSource, Topics topics) {
        return RoleFollowers.parked(dataSource, topics);
    }

    @Bean
    LagMetrics roleLag(TopicFollower roleFollower) {
        return new LagMetrics(List.of(roleFollower));
    }

    static void main(String[] arguments) {
        application().run(arguments);
    }
}
