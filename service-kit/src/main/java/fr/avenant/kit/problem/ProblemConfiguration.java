package fr.avenant.kit.problem;

import fr.avenant.http.MalformedPart;
import fr.avenant.http.MalformedRequests;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Wherever a request fails, the answer is a problem. */
@Configuration(proxyBeanMethods = false)
@Import({ProblemAdvice.class, ErrorAddress.class})
public class ProblemConfiguration {

    /** After what counts requests, before what asks who sends them. */
    private static final int EARLY = Ordered.HIGHEST_PRECEDENCE + 2;

    /** Its content would be taken for parameters, whatever bytes it has. */
    private static final MediaType FORM = MediaType.APPLICATION_FORM_URLENCODED;

    @Bean
    Problems problems(MessageSource texts) {
        return new Problems(texts);
    }

    @Bean
    FilterRegistrationBean<MalformedRequests> malformedRequests(
            @Lazy @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        var filter =
                new FilterRegistrationBean<>(
                        new MalformedRequests(
                                type -> !type.isCompatibleWith(FORM),
                                (request, response, part) ->
                                        problems.resolveException(
                                                request, response, null, exception(part))));
        filter.setOrder(EARLY);
        return filter;
    }

    private static Exception exception(MalformedPart part) {
        return switch (part) {
            case MalformedPart.Text(var location, var problem) ->
                    new InvalidParameter(location.replaceFirst("^parameter ", ""), problem);
            case MalformedPart.ContentType _ ->
                    new HttpMediaTypeNotSupportedException("names no type of ours");
        };
    }
}
