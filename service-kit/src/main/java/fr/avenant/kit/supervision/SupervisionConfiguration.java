package fr.avenant.kit.supervision;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells of all work in the background that a service has. */
@Configuration(proxyBeanMethods = false)
public class SupervisionConfiguration {

    /** A component of health by this name. */
    @Bean("background")
    BackgroundHealth backgroundHealth(ObjectProvider<Supervised> supervised) {
        return new BackgroundHealth(work(supervised));
    }

    @Bean
    BackgroundMetrics backgroundMetrics(ObjectProvider<Supervised> supervised) {
        return new BackgroundMetrics(work(supervised));
    }

    private static Supplier<List<SupervisedWork>> work(ObjectProvider<Supervised> supervised) {
        return () -> supervised.orderedStream().flatMap(it -> it.work().stream()).toList();
    }
}
