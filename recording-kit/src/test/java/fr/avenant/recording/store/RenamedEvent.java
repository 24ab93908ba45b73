package fr.avenant.recording.store;

import fr.avenant.contracts.DomainEvent;
import fr.avenant.contracts.EventType;
import fr.avenant.contracts.PublishedType;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.Upcaster;
import fr.avenant.contracts.Upcasters;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** An event with a history: revision 1 called the name {@code label}, revision 2 had no kind. */
sealed interface RenamedEvent extends DomainEvent {

    String NAME = "fr.avenant.sample.PlaceRenamed";

    @PublishedType(value = NAME, revision = 3)
    record PlaceRenamed(String id, String name, String kind, Source source)
            implements RenamedEvent {}

    /** From revision 1 to 2. */
    record LabelBecomesName() implements Upcaster {

        @Override
        public EventType from() {
            return new EventType(NAME, 1);
        }

        @Override
        public ObjectNode lift(ObjectNode payload) {
            payload.set("name", payload.remove("label"));
            return payload;
        }
    }

    /** From revision 2 to 3. */
    record EveryPlaceHasAKind() implements Upcaster {

        @Override
        public EventType from() {
            return new EventType(NAME, 2);
        }

        @Override
        public ObjectNode lift(ObjectNode payload) {
            return payload.put("kind", "street");
        }
    }

    static Upcasters upcasters() {
        return new Upcasters(List.of(new EveryPlaceHasAKind(), new LabelBecomesName()));
    }
}
