package fr.avenant.recording.command;

import fr.avenant.contracts.bound.Text;
import fr.avenant.kit.access.Callers;
import fr.avenant.kit.refusal.RequestRefusal;
import fr.avenant.kit.refusal.RequestRefused;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Reads what a request says besides its body, and by whom it comes. */
final class HeaderReader {

    static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    static final String CORRELATION_ID = "Correlation-Id";

    static final String KEY_FORM = "[\\x21-\\x7e]{1,200}";
    static final String VERSION_FORM = "\"?[0-9]{1,18}\"?";

    private HeaderReader() {}

    /**
     * @throws RequestRefused if one is missing or malformed
     */
    static CommandHeaders read(HttpHeaders headers) {
        return new CommandHeaders(
                Callers.permit(),
                idempotencyKey(headers),
                correlationId(headers),
                expectedVersion(headers));
    }

    private static String idempotencyKey(HttpHeaders headers) {
        var value = headers.getFirst(IDEMPOTENCY_KEY);
        if (value == null) {
            throw new RequestRefused(CommandRefusal.IDEMPOTENCY_KEY_MISSING, Map.of());
        }
        if (!value.matches(KEY_FORM)) {
            throw malformed(IDEMPOTENCY_KEY);
        }
        return value;
    }

    private static @Nullable String correlationId(HttpHeaders headers) {
        var value = headers.getFirst(CORRELATION_ID);
        if (value == null) {
            return null;
        }
        if (!Text.UUID.fits(value)) {
            throw malformed(CORRELATION_ID);
        }
        return UUID.fromString(value).toString();
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

    static RequestRefused malformed(String name) {
        return new RequestRefused(RequestRefusal.MALFORMED, Map.of("location", "header " + name));
    }
}
