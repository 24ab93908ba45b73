package fr.avenant.reporting.scenario;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.EventType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event as it stands on its topic. */
public record Published(
        Contexts context,
        UUID id,
        EventType type,
        String subject,
        Instant recordedAt,
        long sequence,
        long position,
        @Nullable String territory,
        String data) {

    /** The moment before it was recorded. */
    public Instant justBefore() {
        return recordedAt.minusNanos(1_000);
    }
}
