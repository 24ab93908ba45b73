package fr.avenant.contracts;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** An event with a history: revision 1 called the name {@code label}. */
sealed interface RenamedEvent extends DomainEvent {

    @PublishedType(value = "fr.avenant.sample.PlaceRenamed", revision = 2)
    record PlaceRenamed(String id, String name, Source source) implements RenamedEvent {}

    /** From revision 1 to 2. */
    record LabelBecomesName() implements Upcaster {

        @Override
        public EventType from() {
            return new EventType("fr.avenant.sample.PlaceRenamed", 1);
        }

        @Override
        public ObjectNode lift(ObjectNode payload) {
            payload.set("name", payload.remove("label"));
            return payload;
        }
    }

    static EventReader reader() {
        return new EventReader(
                EventTypes.of(RenamedEvent.class), new Upcasters(List.of(new LabelBecomesName())));
    }
}
