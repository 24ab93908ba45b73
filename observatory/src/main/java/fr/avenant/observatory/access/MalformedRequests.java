package fr.avenant.observatory.access;

import fr.avenant.observatory.door.ApiCaller;
import fr.avenant.observatory.door.DoorProblem;
import fr.avenant.observatory.problem.RefusedRequest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** A query that is no text and a body of no type are a client's mistake, said once and early. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class MalformedRequests extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(MalformedRequests.class);

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var parameter = QueryText.malformed(request.getQueryString());
        if (parameter.isPresent()) {
            refuse(DoorProblem.PARAMETER_MALFORMED, parameter.get(), request, response);
        } else if (!isConcrete(request.getContentType())) {
            refuse(DoorProblem.MEDIA_TYPE_NOT_SUPPORTED, "header Content-Type", request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void refuse(
            DoorProblem problem,
            String location,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        LOG.info("Refused {}: {}", problem.status().value(), location);
        if (ApiCaller.isApi(request)) {
            problem.writeTo(response, Map.of("location", location));
        } else {
            RefusedRequest.remember(request, problem, location);
            response.sendError(problem.status().value());
        }
    }

    private static boolean isConcrete(@Nullable String contentType) {
        if (contentType == null || contentType.isBlank()) {
            return true;
        }
        try {
            return MediaType.parseMediaType(contentType).isConcrete();
        } catch (InvalidMediaTypeException _) {
            return false;
        }
    }
}
