package fr.avenant.kit.command;

import org.jspecify.annotations.Nullable;

/**
 * What a request says besides its body.
 *
 * @param actor random pseudonym of who asks
 * @param idempotencyKey asked again under the same key, a request is answered again and not
 *     repeated
 * @param correlationId the request at the root; absent if this is the root
 * @param expectedVersion the version that the asker has seen; absent if it does not matter
 */
public record CommandHeaders(
        String actor,
        String idempotencyKey,
        @Nullable String correlationId,
        @Nullable Long expectedVersion) {}
