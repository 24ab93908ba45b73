package fr.avenant.reporting.quality;

import fr.avenant.reporting.catalogue.Catalogue;
import fr.avenant.reporting.generation.Projections;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Finds the files of the rules. */
@Configuration(proxyBeanMethods = false)
class QualityConfiguration {

    @Bean
    Rules rules() throws IOException {
        return Rules.read(
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath:data-quality/*.yaml"));
    }

    @Bean
    SeenByRules seenByRules(Catalogue catalogue, Projections projections) {
        return new SeenByRules(catalogue, projections.details());
    }

    @Bean
    RulesVersion rulesVersion(Rules rules, SeenByRules tables) {
        return RulesVersion.of(rules, tables);
    }
}
