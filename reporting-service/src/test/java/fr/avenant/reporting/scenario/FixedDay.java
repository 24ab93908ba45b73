package fr.avenant.reporting.scenario;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The day on which all tests ask: 21 November 2026 in France, when it is still the 20th in UTC. */
@Configuration(proxyBeanMethods = false)
class FixedDay {

    @Bean
    @Primary
    Clock fixedClock() {
        return Clock.fixed(Instant.parse("2026-11-20T23:30:00Z"), ZoneOffset.UTC);
    }
}
