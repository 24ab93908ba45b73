package fr.avenant.demoidentity;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;

/** An OpenID Connect provider with demonstration accounts, alone or beside others in one JVM. */
@SpringBootConfiguration(proxyBeanMethods = false)
@OwnAutoConfiguration
@ComponentScan
@ConfigurationPropertiesScan
public class DemoIdentity {

    /** How it is started; its settings are those of {@code demo-identity.yaml}. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(DemoIdentity.class)
                .properties("spring.config.name=demo-identity");
    }

    static void main(String[] arguments) {
        application().run(arguments);
    }
}
