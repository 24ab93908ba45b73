package fr.avenant.observatory.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpHeaders;

/**
 * Headers that go through the door; cookies and all that belongs to one connection do not. Nobody
 * can say who they are but by a token.
 */
final class PassedHeaders {

    private static final Set<String> TO_SERVICE =
            Set.of(
                    "accept",
                    "accept-language",
                    "content-type",
                    "correlation-id",
                    "idempotency-key",
                    "if-match",
                    "if-none-match",
                    "traceparent",
                    "tracestate");
    private static final Set<String> TO_CALLER =
            Set.of(
                    "allow",
                    "avenant-next",
                    "cache-control",
                    "content-disposition",
                    "content-language",
                    "content-length",
                    "content-type",
                    "correlation-id",
                    "etag",
                    "last-modified",
                    "link",
                    "retry-after",
                    "vary",
                    "www-authenticate");

    private PassedHeaders() {}

    /**
     * Copies what passes to a service, a program's own token included: one, and of no other kind.
     */
    static void copy(HttpServletRequest incoming, HttpHeaders outgoing) {
        for (var name : Collections.list(incoming.getHeaderNames())) {
            if (TO_SERVICE.contains(name.toLowerCase(Locale.ROOT))) {
                outgoing.addAll(name, Collections.list(incoming.getHeaders(name)));
            }
        }
        if (ApiCaller.hasToken(incoming)) {
            outgoing.set(HttpHeaders.AUTHORIZATION, incoming.getHeader(HttpHeaders.AUTHORIZATION));
        }
    }

    static boolean toCaller(String name) {
        return TO_CALLER.contains(name.toLowerCase(Locale.ROOT));
    }
}
