package fr.avenant.reporting.differential;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.DomainEvent;
import fr.avenant.contracts.Recording;
import fr.avenant.contracts.territory.DocumentEvent;
import fr.avenant.contracts.territory.SourceDocument;
import fr.avenant.contracts.territory.TerritoryEvent.TerritoryRegistered;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** What happened, in the order in which it was recorded. Names begin with {@link #NAME}. */
record History(List<Told> events) {

    /** Another one stands in its place wherever the history is published. */
    static final String NAME = "chance-";

    History {
        events = List.copyOf(events);
    }

    /** Of events with the keys by which they are corrected. */
    static History of(List<DomainEvent> events, List<UUID> keys) {
        var told = new ArrayList<Told>();
        var numbers = new EnumMap<Contexts, Integer>(Contexts.class);
        for (var index = 0; index < events.size(); index++) {
            var context = context(events.get(index));
            var number = numbers.merge(context, 1, Integer::sum) - 1;
            told.add(new Told(events.get(index), keys.get(index), context, number));
        }
        return new History(told);
    }

    /** Without some, numbered anew. */
    History without(Predicate<Told> dropped) {
        var kept = events.stream().filter(dropped.negate()).toList();
        return of(kept.stream().map(Told::event).toList(), kept.stream().map(Told::key).toList());
    }

    /** What is known after the first events. */
    Known after(int count) {
        var numbers = new EnumMap<Contexts, Integer>(Contexts.class);
        events.subList(0, count).forEach(it -> numbers.merge(it.context(), 1, Integer::sum));
        return new Known(numbers);
    }

    /** The documents that anybody may read, as they are in the end. */
    Set<String> publicDocuments() {
        var open = new HashSet<String>();
        for (var told : events) {
            if (told.event() instanceof DocumentEvent
                    && told.event() instanceof Recording<?> recording
                    && recording.content() instanceof SourceDocument document) {
                if (document.isPublic()) {
                    open.add(told.event().id());
                } else {
                    open.remove(told.event().id());
                }
            }
        }
        return open;
    }

    /** Slugs of the territories that are registered by then, begun or not. */
    List<String> territories(Known known) {
        return events.stream()
                .filter(it -> it.event() instanceof TerritoryRegistered && it.isKnown(known))
                .map(it -> it.event().id().substring("territory:".length()))
                .toList();
    }

    private static Contexts context(DomainEvent event) {
        return List.of(Contexts.values()).stream()
                .filter(it -> it.events().isInstance(event))
                .findFirst()
                .orElseThrow();
    }
}
