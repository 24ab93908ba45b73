package fr.avenant.recording.command;

import fr.avenant.contracts.EventJson;
import fr.avenant.recording.store.MessageMetadata;
import org.axonframework.eventhandling.DomainEventData;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is read of an event's metadata without making a message of it. */
final class StoredMetadata {

    private StoredMetadata() {}

    /** Pseudonym of whoever asked for the event. */
    static String actor(DomainEventData<String> event) {
        return read(event).path(MessageMetadata.ACTOR).asString();
    }

    /** Whether the event told a whole content, and this one. */
    static boolean tells(DomainEventData<String> event, String contentHash) {
        return contentHash.equals(contentHash(event));
    }

    private static @Nullable String contentHash(DomainEventData<String> event) {
        return read(event).path(MessageMetadata.CONTENT_HASH).asStringOpt().orElse(null);
    }

    private static JsonNode read(DomainEventData<String> event) {
        return EventJson.canonicalMapper().readTree(event.getMetaData().getData());
    }
}
