package fr.avenant.territory;

import fr.avenant.contracts.Contexts;
import fr.avenant.kit.ReferenceFollowers;
import fr.avenant.kit.WritingServiceConfiguration;
import fr.avenant.kit.consumer.TopicFollower;
import fr.avenant.kit.topic.Topics;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The service of the territory context. */
@SpringBootApplication
@Import(WritingServiceConfiguration.class)
public class TerritoryService {

    /** How the service is started, by itself or beside others in one JVM. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(TerritoryService.class)
                .properties("spring.config.name=territory-service");
    }

    static void main(String[] arguments) {
        application().run(arguments);
    }

    @Bean
    Contexts context() {
        return Contexts.TERRITORY;
    }

    /** Roles hold once they are published, here as everywhere. */
    @Bean
    TopicFollower roleFollower(DataSource dataSource, Topics topics) {
        return ReferenceFollowers.followRoles("territory-access", dataSource, topics);
    }
}
