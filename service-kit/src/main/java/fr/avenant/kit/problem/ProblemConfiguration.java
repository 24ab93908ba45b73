package fr.avenant.kit.problem;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExceptionResolver;
import tools.jackson.databind.json.JsonMapper;

/** Wherever a request fails, the answer is a problem. */
@Configuration(proxyBeanMethods = false)
@Import({ProblemAdvice.class, ErrorAddress.class})
public class ProblemConfiguration {

    /** After what counts requests, before what asks who sends them. */
    private static final int EARLY = Ordered.HIGHEST_PRECEDENCE + 2;

    @Bean
    Problems problems(MessageSource texts) {
        return new Problems(texts);
    }

    @Bean
    FilterRegistrationBean<MalformedRequests> malformedRequests(
            @Lazy @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        var filter = new FilterRegistrationBean<>(new MalformedRequests(problems));
        filter.setOrder(EARLY);
        return filter;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOfTomcat(
            Problems problems, JsonMapper json) {
        return ProblemValve.inPlace(problems, json);
    }
}
