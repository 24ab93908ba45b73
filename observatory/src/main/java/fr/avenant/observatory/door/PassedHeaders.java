package fr.avenant.observatory.door;

import java.util.Locale;
import java.util.Set;

/** Headers that go through the door; cookies and all that belongs to one connection do not. */
final class PassedHeaders {

    private static final Set<String> TO_SERVICE =
            Set.of(
                    "accept",
                    "accept-language",
                    "avenant-actor",
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
                    "vary");

    private PassedHeaders() {}

    static boolean toService(String name) {
        return TO_SERVICE.contains(name.toLowerCase(Locale.ROOT));
    }

    static boolean toCaller(String name) {
        return TO_CALLER.contains(name.toLowerCase(Locale.ROOT));
    }
}
