package fr.avenant.demoidentity.login;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.oidc.web.authentication.OidcLogoutAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Ends the session, and what a refresh token could still have brought with it. */
@Component
class LogoutEverywhere implements AuthenticationSuccessHandler {

    private final OAuth2AuthorizationService authorizations;
    private final AuthenticationSuccessHandler endSession =
            new OidcLogoutAuthenticationSuccessHandler();

    LogoutEverywhere(OAuth2AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication logout)
            throws IOException, ServletException {
        if (logout instanceof OidcLogoutAuthenticationToken token && token.getIdToken() != null) {
            var ended = authorizations.findByToken(token.getIdToken().getTokenValue(), null);
            if (ended != null) {
                authorizations.remove(ended);
            }
        }
        endSession.onAuthenticationSuccess(request, response, logout);
    }
}
