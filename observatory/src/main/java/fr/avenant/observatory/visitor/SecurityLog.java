package fr.avenant.observatory.visitor;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log {@code avenant.security}: key-value pairs that tell the actor's pseudonym and never a
 * name, a login, a token, a query or a whole address.
 */
public enum SecurityLog {
    LOGIN,
    LOGIN_FAILED,
    LOGOUT,
    SESSION_ENDED,
    REFUSED,
    RATE_LIMITED;

    private static final Logger LOG = LoggerFactory.getLogger("avenant.security");
    private static final int LONGEST_PATH = 200;

    /**
     * Records it of the current visitor.
     *
     * @param reason a word of ours, never one of the visitor's
     */
    public void of(HttpServletRequest request, String reason) {
        var actor = Visitor.login().map(login -> login.getName()).orElse("public");
        of(request, reason, actor);
    }

    /** The same for an actor who is just coming or going. */
    public void of(HttpServletRequest request, String reason, String actor) {
        var event = name().toLowerCase(Locale.ROOT).replace('_', '-');
        var network = ClientNetwork.neighbourhood(request.getRemoteAddr());
        var path = path(request);
        LOG.atInfo()
                .addKeyValue("event", event)
                .addKeyValue("actor", actor)
                .addKeyValue("network", network)
                .addKeyValue("method", request.getMethod())
                .addKeyValue("path", path)
                .addKeyValue("reason", reason)
                .log(
                        "{} actor={} network={} {} {} {}",
                        event,
                        actor,
                        network,
                        request.getMethod(),
                        path,
                        reason);
    }

    private static String path(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.length() > LONGEST_PATH ? path.substring(0, LONGEST_PATH) : path;
    }
}
