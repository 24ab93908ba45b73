package fr.avenant.recording.store;

import fr.avenant.contracts.EventJson;
import fr.avenant.contracts.Upcasters;
import java.util.stream.Stream;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import tools.jackson.databind.node.ObjectNode;

/** Lets Axon lift old revisions by the same functions as the consumers. */
final class PublishedUpcasters implements EventUpcaster {

    private final Upcasters upcasters;

    PublishedUpcasters(Upcasters upcasters) {
        this.upcasters = upcasters;
    }

    @Override
    public Stream<IntermediateEventRepresentation> upcast(
            Stream<IntermediateEventRepresentation> events) {
        return events.map(this::lift);
    }

    private IntermediateEventRepresentation lift(IntermediateEventRepresentation event) {
        var type = PublishedTypeSerializer.eventType(event.getType());
        if (!upcasters.canLift(type)) {
            return event;
        }
        var newest = PublishedTypeSerializer.serializedType(upcasters.newest(type));
        return event.upcastPayload(
                newest,
                String.class,
                json -> {
                    var payload = (ObjectNode) EventJson.canonicalMapper().readTree(json);
                    return EventJson.write(upcasters.lift(type, payload));
                });
    }
}
