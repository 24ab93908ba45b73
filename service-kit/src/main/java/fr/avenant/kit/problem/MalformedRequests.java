package fr.avenant.kit.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Refuses what no address can mean, before anybody works with it: escapes that are none, bytes that
 * are no UTF-8, control characters, a content type that names no type.
 */
public final class MalformedRequests extends OncePerRequestFilter {

    private static final int MOST_PARAMETERS = 500;

    /** Its content would be taken for parameters, whatever bytes it has. */
    private static final MediaType FORM = MediaType.APPLICATION_FORM_URLENCODED;

    private final HandlerExceptionResolver problems;

    public MalformedRequests(HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain others)
            throws ServletException, IOException {
        var problem = problem(request);
        if (problem.isEmpty()) {
            others.doFilter(request, response);
        } else {
            problems.resolveException(request, response, null, problem.get());
        }
    }

    private static Optional<? extends Exception> problem(HttpServletRequest request) {
        try {
            EscapedText.check("path", request.getRequestURI());
            checkParameters(request.getQueryString());
            checkContentType(request.getContentType());
            return Optional.empty();
        } catch (InvalidParameter | HttpMediaTypeNotSupportedException refused) {
            return Optional.of(refused);
        }
    }

    private static void checkParameters(@Nullable String query) {
        if (query == null) {
            return;
        }
        var parameters = query.split("&", MOST_PARAMETERS + 1);
        InvalidParameter.unless(
                parameters.length <= MOST_PARAMETERS,
                "query",
                "must not have more than " + MOST_PARAMETERS + " parameters");
        for (var parameter : parameters) {
            var parts = parameter.split("=", 2);
            EscapedText.check("query", parts[0]);
            if (parts.length > 1) {
                EscapedText.check(parts[0], parts[1]);
            }
        }
    }

    private static void checkContentType(@Nullable String told)
            throws HttpMediaTypeNotSupportedException {
        if (told == null) {
            return;
        }
        try {
            var type = MediaType.parseMediaType(told);
            type.getCharset();
            if (type.isConcrete() && !type.isCompatibleWith(FORM)) {
                return;
            }
        } catch (IllegalArgumentException _) {
            // or the name of a charset: refused all the same
        }
        throw new HttpMediaTypeNotSupportedException("names no type of ours");
    }
}
