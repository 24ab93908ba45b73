package fr.avenant.reporting.questionbudget;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the budgets from the settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(QuestionSettings.class)
class BudgetConfiguration {

    @Bean
    Turns turns(QuestionSettings settings) {
        return new Turns(settings);
    }

    @Bean
    StatementTimeout statementTimeout(QuestionSettings settings) {
        return new StatementTimeout(settings.statementTimeout());
    }

    @Bean
    MeterBinder turnMetrics(Turns turns) {
        return registry ->
                Gauge.builder("avenant.questions.waiting", turns::waiting)
                        .description("Questions that wait for their turn")
                        .register(registry);
    }
}
