package fr.avenant.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/**
 * Where an answer in the place of the usual one is made: says 408 whatever a handler took the
 * failed reading for.
 */
final class TooSlowFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var problem = HttpProblem.TOO_SLOW;
        if (!ClientTooSlow.isBehind(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION))) {
            chain.doFilter(request, response);
        } else if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                && HttpProblem.isPathOfPrograms(path)) {
            problem.writeTo(response, Map.of());
        } else {
            response.setStatus(problem.status().value());
            request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, problem.status().value());
            chain.doFilter(request, response);
        }
    }
}
