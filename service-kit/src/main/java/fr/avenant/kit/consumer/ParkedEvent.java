package fr.avenant.kit.consumer;

import org.jspecify.annotations.Nullable;

/**
 * An event that was set aside.
 *
 * @param topic with {@code partition} and {@code offset}, where it is
 * @param key of the record, up to 1,000 characters; empty if it has none
 * @param reason why it could not be taken in, or that an earlier one of its key could not
 * @param eventId as it says itself, right or wrong; null if it says none
 * @param eventType likewise
 * @param parkedAt UTC, microseconds
 * @param releasedAt since when the later ones of its key go on without it; null if they do not
 */
public record ParkedEvent(
        String topic,
        int partition,
        long offset,
        String key,
        String reason,
        @Nullable String eventId,
        @Nullable String eventType,
        String parkedAt,
        @Nullable String releasedAt) {}
