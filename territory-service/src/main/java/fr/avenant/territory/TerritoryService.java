package fr.avenant.territory;

import fr.avenant.contracts.Contexts;
import fr.avenant.recording.RoleRelayConfiguration;
import fr.avenant.recording.WritingServiceConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The service of the territory context. */
@SpringBootApplication
@Import({WritingServiceConfiguration.class, RoleRelayConfiguration.class})
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
}
