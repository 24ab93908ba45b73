package fr.avenant.reporting.scenario;

import fr.avenant.kit.access.Reach;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Tests say in a header who asks; whoever says nothing sees everything. */
@Configuration(proxyBeanMethods = false)
class TestAsker {

    static final String HEADER = "Test-Territories";

    @Bean
    @Primary
    Supplier<Reach> askerOfTheHeader() {
        return () -> {
            var territories = header();
            if (territories == null) {
                return Reach.EVERYWHERE;
            }
            return territories.isEmpty()
                    ? Reach.PUBLIC
                    : new Reach(false, Set.of(territories.split(",")));
        };
    }

    private static @Nullable String header() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes of
                ? of.getRequest().getHeader(HEADER)
                : null;
    }
}
