package fr.avenant.observatory.access;

import fr.avenant.observatory.door.ApiCaller;
import fr.avenant.observatory.door.DoorProblem;
import fr.avenant.observatory.token.ProgramTokens;
import fr.avenant.observatory.visitor.SecurityLog;
import fr.avenant.observatory.visitor.Visitor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Changes of nobody, and requests with a token that is none, end here: before a body is read and
 * before a service hears of them. A page that gave out a form lets it be sent.
 */
final class UnknownCallers extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final CsrfTokenRepository forms = new HttpSessionCsrfTokenRepository();
    private final ProgramTokens tokens;
    private final Visitor visitor;

    UnknownCallers(ProgramTokens tokens, Visitor visitor) {
        this.tokens = tokens;
        this.visitor = visitor;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var api = ApiCaller.isApi(request);
        var token = api ? tokens.finding(request) : ProgramTokens.Finding.ABSENT;
        switch (token) {
            case VALID -> chain.doFilter(request, response);
            case UNKNOWN -> DoorProblem.IDENTITY_PROVIDER_AWAY.writeTo(response);
            case REFUSED -> unauthenticated(request, response, "Bearer error=\"invalid_token\"");
            case ABSENT -> {
                if (READING.contains(request.getMethod())
                        || visitor.loggedIn()
                        || (!api && forms.loadToken(request) != null)) {
                    chain.doFilter(request, response);
                } else if (api) {
                    unauthenticated(request, response, "Bearer");
                } else {
                    SecurityLog.REFUSED.of(request, "unauthenticated");
                    response.sendError(HttpStatus.FORBIDDEN.value());
                }
            }
        }
    }

    private static void unauthenticated(
            HttpServletRequest request, HttpServletResponse response, String challenge)
            throws IOException {
        SecurityLog.REFUSED.of(request, "unauthenticated");
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
        DoorProblem.UNAUTHENTICATED.writeTo(response);
    }
}
