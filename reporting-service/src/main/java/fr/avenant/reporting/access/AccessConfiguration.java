package fr.avenant.reporting.access;

import fr.avenant.kit.access.Reach;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells who asks. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    /** What the asker of the running request may see. */
    @Bean
    Supplier<Reach> asker() {
        return () -> Reach.EVERYWHERE;
    }
}
