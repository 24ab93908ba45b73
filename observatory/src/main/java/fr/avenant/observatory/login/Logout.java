package fr.avenant.observatory.login;

import fr.avenant.observatory.visitor.SecurityLog;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;

/** After the session here is over: the one at the identity provider, and then the home page. */
@Component
public final class Logout implements LogoutSuccessHandler {

    private final OidcClientInitiatedLogoutSuccessHandler atProvider;

    Logout(ClientRegistrationRepository registrations) {
        this.atProvider = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        atProvider.setPostLogoutRedirectUri("{baseUrl}/");
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication login)
            throws IOException, ServletException {
        if (login != null) {
            SecurityLog.LOGOUT.of(request, "ok", login.getName());
        }
        atProvider.onLogoutSuccess(request, response, login);
    }
}
