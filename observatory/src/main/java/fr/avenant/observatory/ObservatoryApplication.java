package fr.avenant.observatory;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.ComponentScan;

/** The front door as an application of its own, alone or beside others in one JVM. */
@SpringBootConfiguration(proxyBeanMethods = false)
@OwnAutoConfiguration
@ComponentScan
public class ObservatoryApplication {

    static void main(String[] args) {
        builder().run(args);
    }

    /** The application before it starts; its settings are those of {@code observatory.yaml}. */
    public static SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(ObservatoryApplication.class)
                .properties("spring.config.name=observatory");
    }
}
