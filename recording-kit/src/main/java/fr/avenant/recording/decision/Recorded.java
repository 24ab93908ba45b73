package fr.avenant.recording.decision;

import fr.avenant.contracts.DomainEvent;
import java.util.UUID;

/**
 * An event with the identifier under which it was recorded.
 *
 * @param <E> the aggregate's events
 */
public record Recorded<E extends DomainEvent>(UUID eventId, E event) {}
