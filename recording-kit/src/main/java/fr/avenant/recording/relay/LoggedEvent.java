package fr.avenant.recording.relay;

import fr.avenant.contracts.EventType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An event as the log has it. The payload is the stored text in UTF-8, never parsed. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record LoggedEvent(
        long position,
        Instant recordedAt,
        String eventId,
        EventType type,
        String aggregateId,
        long sequence,
        @Nullable String territory,
        String actor,
        String causationId,
        String correlationId,
        @Nullable String traceparent,
        byte[] payload) {}
