package fr.avenant.observatory.limit;

import fr.avenant.observatory.door.DoorProblem;
import fr.avenant.observatory.token.ProgramTokens;
import fr.avenant.observatory.visitor.ClientNetwork;
import fr.avenant.observatory.visitor.SecurityLog;
import fr.avenant.observatory.visitor.Visitor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 429 to a client that asks too often or too much at once: an actor, or else an address.
 */
public final class RateLimitFilter extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final String SHORTLY = "1";

    private final RequestRates rates;
    private final RequestsAtOnce atOnce;
    private final ProgramTokens tokens;
    private final Visitor visitor;

    RateLimitFilter(
            RequestRates rates, RequestsAtOnce atOnce, ProgramTokens tokens, Visitor visitor) {
        this.rates = rates;
        this.atOnce = atOnce;
        this.tokens = tokens;
        this.visitor = visitor;
    }

    /** Files that never change, and those who watch the door. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/assets/") || path.startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var client = client(request);
        var waiting = rates.waiting(client, !READING.contains(request.getMethod()));
        if (!waiting.isZero()) {
            SecurityLog.RATE_LIMITED.of(request, "requests-a-minute");
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(waiting.toSeconds() + 1));
            DoorProblem.RATE_LIMITED.writeTo(response);
        } else if (atOnce.enters(client)) {
            try {
                chain.doFilter(request, response);
            } finally {
                atOnce.leaves(client);
            }
        } else {
            SecurityLog.RATE_LIMITED.of(request, "requests-at-once");
            response.setHeader(HttpHeaders.RETRY_AFTER, SHORTLY);
            DoorProblem.TOO_MANY_AT_ONCE.writeTo(response);
        }
    }

    private String client(HttpServletRequest request) {
        return tokens.actor(request)
                .or(visitor::actor)
                .orElseGet(() -> ClientNetwork.client(request.getRemoteAddr()));
    }
}
