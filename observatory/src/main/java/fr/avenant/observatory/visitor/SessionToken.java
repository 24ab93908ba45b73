package fr.avenant.observatory.visitor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.WebUtils;

/** The access token of a browser's session. No browser ever sees it. */
@Component
public final class SessionToken {

    private final OAuth2AuthorizedClientManager clients;

    SessionToken(OAuth2AuthorizedClientManager clients) {
        this.clients = clients;
    }

    /**
     * The token of whoever made the current request, renewed if need be; empty for the public.
     *
     * @throws SessionEnded if it cannot be renewed; the session is over then
     */
    public Optional<String> current() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes here) {
            return Visitor.login()
                    .map(login ->
                            token(
                                    login,
                                    here.getRequest(),
                                    Objects.requireNonNull(here.getResponse())));
        }
        return Optional.empty();
    }

    private String token(
            OAuth2AuthenticationToken login,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            return renewed(login, request, response);
        } catch (OAuth2AuthorizationException
                | AuthenticationException
                | IllegalStateException refused) {
            SecurityLog.SESSION_ENDED.of(request, refused.getClass().getSimpleName());
            end(request);
            throw new SessionEnded("The access token cannot be renewed: " + refused.getMessage());
        }
    }

    /** A refresh token is good once: of a session's requests, one renews and the others wait. */
    private String renewed(
            OAuth2AuthenticationToken login,
            HttpServletRequest request,
            HttpServletResponse response) {
        var session = request.getSession(false);
        if (session == null) {
            throw new IllegalStateException("The session is over");
        }
        synchronized (WebUtils.getSessionMutex(session)) {
            return valid(
                    clients.authorize(
                            OAuth2AuthorizeRequest.withClientRegistrationId(
                                            login.getAuthorizedClientRegistrationId())
                                    .principal(login)
                                    .attribute(HttpServletRequest.class.getName(), request)
                                    .attribute(HttpServletResponse.class.getName(), response)
                                    .build()));
        }
    }

    private static String valid(@Nullable OAuth2AuthorizedClient client) {
        if (client == null) {
            throw new IllegalStateException("The session has no token");
        }
        var expiry = client.getAccessToken().getExpiresAt();
        if (expiry != null && expiry.isBefore(Instant.now())) {
            throw new IllegalStateException("The token is over and there is no way to renew it");
        }
        return client.getAccessToken().getTokenValue();
    }

    private static void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        var session = request.getSession(false);
        if (session != null) {
            try {
                session.invalidate();
            } catch (IllegalStateException _) {
                return; // another request of the session was faster
            }
        }
    }
}
