package fr.avenant.observatory.login;

import fr.avenant.observatory.visitor.SecurityLog;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Where somebody goes who comes back from the identity provider. */
@Component
public final class LoginOutcome
        implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    LoginOutcome() {}

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication login)
            throws IOException {
        SecurityLog.LOGIN.of(request, "ok", login.getName());
        response.sendRedirect(ReturnAddress.take(request.getSession(false)));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failed)
            throws IOException {
        SecurityLog.LOGIN_FAILED.of(request, reason(failed));
        response.sendRedirect("/connexion/echec");
    }

    /** The code may have come in the address, from anybody. */
    private static String reason(AuthenticationException failed) {
        var code =
                failed instanceof OAuth2AuthenticationException refused
                        ? refused.getError().getErrorCode()
                        : "";
        return code.matches("[a-z_]{1,40}") ? code : "other";
    }
}
