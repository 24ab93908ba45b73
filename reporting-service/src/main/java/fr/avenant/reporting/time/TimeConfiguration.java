package fr.avenant.reporting.time;

import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets whatever answers an address take when it asks as an argument. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    @Bean
    AskedTimeArgument askedTimeArgument(Clock clock) {
        return new AskedTimeArgument(clock);
    }

    @Bean
    WebMvcConfigurer askedTimes(AskedTimeArgument argument) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(argument);
            }
        };
    }
}
