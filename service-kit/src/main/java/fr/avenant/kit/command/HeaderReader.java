package fr.avenant.kit.command;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Reads what a request says besides its body. */
final class HeaderReader {

    static final String ACTOR = "Avenant-Actor";
    static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    static final String CORRELATION_ID = "Correlation-Id";

    static final String ACTOR_FORM = "[A-Za-z0-9-]{8,64}";
    static final String KEY_FORM = "[\\x21-\\x7e]{1,200}";
    static final String VERSION_FORM = "\"?[0-9]{1,18}\"?";

    private HeaderReader() {}

    /**
     * @throws CommandRefused if one is missing or malformed
     */
    static CommandHeaders read(HttpHeaders headers) {
        return new CommandHeaders(
                mandatory(headers, ACTOR, ACTOR_FORM, RequestRefusal.ACTOR_MISSING),
                mandatory(
                        headers, IDEMPOTENCY_KEY, KEY_FORM, RequestRefusal.IDEMPOTENCY_KEY_MISSING),
                correlationId(headers),
                expectedVersion(headers));
    }

    private static String mandatory(
            HttpHeaders headers, String name, String form, RequestRefusal missing) {
        var value = headers.getFirst(name);
        if (value == null) {
            throw new CommandRefused(missing, Map.of());
        }
        if (!value.matches(form)) {
            throw malformed(name);
        }
        return value;
    }

    private static @Nullable String correlationId(HttpHeaders headers) {
        var value = headers.getFirst(CORRELATION_ID);
        if (value == null) {
            return null;
        }
        try {
            return UUID.fromString(value).toString();
        } catch (IllegalArgumentException _) {
            throw malformed(CORRELATION_ID);
        }
    }

    private static @Nullable Long expectedVersion(HttpHeaders headers) {
        var value = headers.getFirst(HttpHeaders.IF_MATCH);
        if (value == null) {
            return null;
        }
        if (!value.matches(VERSION_FORM)) {
            throw malformed(HttpHeaders.IF_MATCH);
        }
        return Long.valueOf(value.replace("\"", ""));
    }

    private static CommandRefused malformed(String name) {
        return new CommandRefused(RequestRefusal.MALFORMED, Map.of("location", "header " + name));
    }
}
