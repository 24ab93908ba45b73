package fr.avenant.contracts.schema;

import static java.util.stream.Collectors.toCollection;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.DomainEvent;
import fr.avenant.contracts.EventType;
import fr.avenant.contracts.EventTypes;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Every event of the platform, for tests that hold for all of them. */
final class Published {

    private Published() {}

    static List<Class<? extends DomainEvent>> events() {
        return Stream.of(Contexts.values())
                .flatMap(context -> EventTypes.eventClasses(context.events()).stream())
                .<Class<? extends DomainEvent>>map(event -> event.asSubclass(DomainEvent.class))
                .toList();
    }

    static Set<String> types() {
        return events().stream()
                .map(event -> EventType.of(event).toString())
                .collect(toCollection(TreeSet::new));
    }
}
