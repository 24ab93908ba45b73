package fr.avenant.observatory.limit;

import fr.avenant.observatory.door.DoorProblem;
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

/** Answers 429 to a client that asks too often: somebody logged in, or else an address. */
public final class RateLimitFilter extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final RequestRates rates;
    private final Visitor visitor;

    RateLimitFilter(RequestRates rates, Visitor visitor) {
        this.rates = rates;
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
        var client = visitor.actor().orElseGet(() -> ClientNetwork.client(request.getRemoteAddr()));
        var waiting = rates.waiting(client, !READING.contains(request.getMethod()));
        if (waiting.isZero()) {
            chain.doFilter(request, response);
        } else {
            SecurityLog.RATE_LIMITED.of(request, "requests-a-minute");
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(waiting.toSeconds() + 1));
            DoorProblem.RATE_LIMITED.writeTo(response);
        }
    }
}
