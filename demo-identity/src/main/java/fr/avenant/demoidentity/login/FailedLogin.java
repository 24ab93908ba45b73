package fr.avenant.demoidentity.login;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;

/**
 * A wrong password, as the log {@code avenant.security} tells it: without what was typed, which may
 * be a password in the wrong field.
 */
final class FailedLogin extends SimpleUrlAuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger("avenant.security");

    FailedLogin(String page) {
        super(page);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failure)
            throws IOException, ServletException {
        LOG.atInfo()
                .addKeyValue("event", "login-failed")
                .addKeyValue("actor", "public")
                .addKeyValue("reason", failure.getClass().getSimpleName())
                .log("security");
        super.onAuthenticationFailure(request, response, failure);
    }
}
