package fr.avenant.contracts;

import tools.jackson.databind.node.ObjectNode;

/** From a stored or published payload to the event it tells, whatever its revision. */
public final class EventReader {

    /** What a payload turned out to be. */
    public sealed interface Read {

        /** An event that this version knows. */
        record Known(DomainEvent event) implements Read {}

        /** One that it does not know. */
        record Unknown(UnknownEvent event) implements Read {}
    }

    private final EventTypes types;
    private final Upcasters upcasters;

    public EventReader(EventTypes types, Upcasters upcasters) {
        this.types = types;
        this.upcasters = upcasters;
    }

    /** Reads every event of the platform. */
    public static EventReader ofPlatform() {
        return new EventReader(Contexts.allTypes(), Upcasters.released());
    }

    /**
     * Reads a payload.
     *
     * @throws tools.jackson.core.JacksonException if it does not fit its type
     * @throws InvalidContent if a mandatory field is missing
     */
    public Read read(EventType type, byte[] payload) {
        var eventClass = types.classOf(upcasters.newest(type));
        if (eventClass.isEmpty()) {
            return new Read.Unknown(new UnknownEvent(type, payload));
        }
        return new Read.Known(
                (DomainEvent) read(type, payload, eventClass.get().asSubclass(Record.class)));
    }

    private <T extends Record> T read(EventType type, byte[] payload, Class<T> eventClass) {
        if (!upcasters.canLift(type)) {
            return EventJson.read(payload, eventClass);
        }
        var tree = EventJson.canonicalMapper().readValue(payload, ObjectNode.class);
        var lifted = EventJson.canonicalMapper().writeValueAsBytes(upcasters.lift(type, tree));
        return EventJson.read(lifted, eventClass);
    }
}
