package fr.avenant.kit.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Refusals before any address is reached are answered like all others. */
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final HandlerExceptionResolver problems;

    Refusals(HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failure) {
        refuse(AccessRefusal.UNAUTHENTICATED, request, response);
    }

    @Override
    public void handle(
            HttpServletRequest request,
            HttpServletResponse response,
            AccessDeniedException denied) {
        refuse(AccessRefusal.FORBIDDEN, request, response);
    }

    private void refuse(
            AccessRefusal refusal, HttpServletRequest request, HttpServletResponse response) {
        problems.resolveException(request, response, null, new AccessRefused(refusal, Map.of()));
    }
}
