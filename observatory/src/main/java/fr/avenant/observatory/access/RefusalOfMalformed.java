package fr.avenant.observatory.access;

import fr.avenant.http.MalformedPart;
import fr.avenant.http.MalformedRequests;
import fr.avenant.observatory.door.ApiCaller;
import fr.avenant.observatory.door.DoorProblem;
import fr.avenant.observatory.problem.RefusedRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** A query that is no text and a body of no type are a client's mistake, said once and early. */
@Configuration(proxyBeanMethods = false)
class RefusalOfMalformed {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalOfMalformed.class);

    @Bean
    FilterRegistrationBean<MalformedRequests> malformedRequests() {
        var filter =
                new FilterRegistrationBean<>(
                        new MalformedRequests(_ -> true, RefusalOfMalformed::refuse));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return filter;
    }

    private static void refuse(
            HttpServletRequest request, HttpServletResponse response, MalformedPart part)
            throws IOException {
        var problem =
                switch (part) {
                    case MalformedPart.Text(var location, _) when location.equals("path") ->
                            DoorProblem.ADDRESS_MALFORMED;
                    case MalformedPart.Text _ -> DoorProblem.PARAMETER_MALFORMED;
                    case MalformedPart.ContentType _ -> DoorProblem.MEDIA_TYPE_NOT_SUPPORTED;
                };
        LOG.info("Refused {}: {}", problem.status().value(), part.location());
        if (ApiCaller.isApi(request)) {
            problem.writeTo(response, Map.of("location", part.location()));
        } else {
            RefusedRequest.remember(request, problem, part.location());
            response.sendError(problem.status().value());
        }
    }
}
