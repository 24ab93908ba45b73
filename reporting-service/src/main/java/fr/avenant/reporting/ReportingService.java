package fr.avenant.reporting;

import fr.avenant.kit.KitConfiguration;
import java.time.Clock;
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

    static void main(String[] arguments) {
        application().run(arguments);
    }
}
