package fr.avenant.observatory.login;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriUtils;

/** The way to the login and back to where it was asked for. */
public final class LoginRedirect {

    private LoginRedirect() {}

    /**
     * Leads there, and back to the home page if nobody could be led back to the address: one that
     * is too long fits into no header of an answer.
     *
     * @param page an address of ours with its query
     */
    public static View backTo(String page) {
        var back = ReturnAddress.safe(page);
        var login = "/connexion?retour=" + UriUtils.encode(back, StandardCharsets.UTF_8);
        return (_, request, response) -> {
            if (isByScript(request)) {
                response.setHeader("HX-Redirect", login);
            } else {
                response.sendRedirect(login);
            }
        };
    }

    /** The script may not follow to another site, but can lead the whole page there. */
    private static boolean isByScript(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"));
    }
}
