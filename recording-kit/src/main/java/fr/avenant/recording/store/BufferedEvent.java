package fr.avenant.recording.store;

import org.axonframework.eventhandling.DomainEventMessage;

/**
 * An event that is decided and not stored yet.
 *
 * @param type published name
 * @param payload canonical JSON, as it is stored and published
 * @param metadata JSON
 */
public record BufferedEvent(
        DomainEventMessage<?> message,
        String type,
        String revision,
        String payload,
        String metadata) {

    /** Its aggregate's identifier. */
    public String aggregate() {
        return message.getAggregateIdentifier();
    }
}
