package fr.avenant.demoidentity.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 429 instead of looking at one password, or at one secret of a client, too many. */
final class LoginAttemptFilter extends OncePerRequestFilter {

    private static final String SECONDS_TO_WAIT = "60";

    private final LoginAttempts attempts;

    LoginAttemptFilter(LoginAttempts attempts) {
        this.attempts = attempts;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.POST.matches(request.getMethod())
                || !(request.getRequestURI().equals("/connexion")
                        || request.getRequestURI().startsWith("/oauth2/"));
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var who = attempts.who(request);
        if (attempts.take(who)) {
            chain.doFilter(request, response);
            if (request.getRequestURI().startsWith("/oauth2/")
                    && response.getStatus() != HttpStatus.UNAUTHORIZED.value()) {
                attempts.giveBack(who);
            }
        } else {
            response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        }
    }
}
