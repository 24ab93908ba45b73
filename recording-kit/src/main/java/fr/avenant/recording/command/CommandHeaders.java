package fr.avenant.recording.command;

import fr.avenant.kit.access.Permit;
import fr.avenant.kit.refusal.RequestRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * What a request says besides its body.
 *
 * @param permit who asks, and with which right
 * @param idempotencyKey asked again under the same key, a request is answered again and not
 *     repeated
 * @param correlationId the request at the root; absent if this is the root
 * @param expectedVersion the version that the asker has seen; absent if it does not matter
 */
public record CommandHeaders(
        Permit permit,
        String idempotencyKey,
        @Nullable String correlationId,
        @Nullable Long expectedVersion) {

    /**
     * Reads the headers of the request that is being answered.
     *
     * @throws RequestRefused if one is missing or malformed
     */
    public static CommandHeaders of(HttpHeaders headers) {
        return HeaderReader.read(headers);
    }

    /**
     * The same for many commands at once, which have no version in common.
     *
     * @throws RequestRefused if one is missing or malformed, or {@code If-Match} is there
     */
    static CommandHeaders ofBatch(HttpHeaders headers) {
        if (headers.containsHeader(HttpHeaders.IF_MATCH)) {
            throw HeaderReader.malformed(HttpHeaders.IF_MATCH);
        }
        return of(headers);
    }

    /** Random pseudonym of who asks. */
    public String actor() {
        return permit.actor();
    }
}
