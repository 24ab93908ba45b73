package fr.avenant.benchmarks.country;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.DomainEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event of the generated register with its place in the log of its context.
 *
 * @param position in the log of its context, from 0 without a hole
 * @param sequence within its aggregate, from 0
 * @param recordedAt never decreasing, microseconds
 * @param territory slug; null for what belongs to none
 * @param actor pseudonym of whoever recorded it
 * @param request several events may share
 */
public record GeneratedEvent(
        Contexts context,
        long position,
        UUID id,
        DomainEvent event,
        long sequence,
        Instant recordedAt,
        @Nullable String territory,
        String actor,
        String request) {}
