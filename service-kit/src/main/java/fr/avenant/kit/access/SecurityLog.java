package fr.avenant.kit.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;

/**
 * What concerns security, for those who watch: refusals, exports, replays, administration. Says who
 * by the pseudonym and nothing else about a person; never a token, a body or a query.
 */
public final class SecurityLog {

    private static final Logger log = LoggerFactory.getLogger("avenant.security");
    private static final String NOBODY = "public";

    private SecurityLog() {}

    /** Somebody was not let in. */
    public static void refused(AccessRefused refused, HttpServletRequest request) {
        note("refused", actor(request), request, refused.refusal().status());
    }

    static void note(String event, Caller caller, HttpServletRequest request, int status) {
        note(event, Objects.requireNonNullElse(caller.actor(), NOBODY), request, status);
    }

    static boolean isExport(HttpServletResponse response) {
        var type = Objects.requireNonNullElse(response.getHeader(HttpHeaders.CONTENT_TYPE), "");
        return type.startsWith("text/csv") || type.startsWith("application/x-ndjson");
    }

    private static void note(String event, String actor, HttpServletRequest request, int status) {
        log.atInfo()
                .addKeyValue("event", event)
                .addKeyValue("actor", actor)
                .addKeyValue("method", request.getMethod())
                .addKeyValue("path", request.getRequestURI())
                .addKeyValue("status", status)
                .log("security");
    }

    private static String actor(HttpServletRequest request) {
        var principal = request.getUserPrincipal();
        return principal == null ? NOBODY : principal.getName();
    }
}
