package fr.avenant.recording.decision;

import fr.avenant.contracts.Correcting;
import fr.avenant.contracts.DomainEvent;
import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.Recording;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.Withdrawal;
import fr.avenant.recording.decision.FactKind.Changing;
import fr.avenant.recording.decision.FactKind.Retracting;
import fr.avenant.recording.decision.FactKind.Telling;
import java.lang.reflect.RecordComponent;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * That the three constructors of a kind make its events, each the right one, and that there are no
 * more: tried, since nothing else tells which class a constructor is of.
 */
final class FactKindCheck {

    private static final UUID ANY = new UUID(0, 0);
    private static final Effective TIME = Effective.since("2000");
    private static final Source SOURCE = Source.system("check");

    private FactKindCheck() {}

    /**
     * @throws IllegalArgumentException if that is not so
     */
    @SuppressWarnings("NullAway") // an event does not look at its content
    static <C, E extends DomainEvent> void check(
            String kind,
            Class<C> content,
            Class<E> events,
            Telling<C, ? extends E> registered,
            Changing<C, ? extends E> corrected,
            Retracting<? extends E> withdrawn) {
        var id = kind + ":check";
        var first = registered.of(id, null, TIME, SOURCE);
        var second = corrected.of(id, ANY, Nature.RECTIFICATION, null, TIME, SOURCE);
        var last = withdrawn.of(id, ANY, Nature.RECTIFICATION, SOURCE);

        require(first instanceof Recording && !(first instanceof Correcting), first, "registers");
        require(second instanceof Recording && second instanceof Correcting, second, "corrects");
        require(last instanceof Withdrawal, last, "withdraws");
        for (var event : Set.of(first, second)) {
            require(contentOf(event) == content, event, "tells a " + content.getSimpleName());
        }
        var made = Stream.of(first, second, last).map(Object::getClass).collect(Collectors.toSet());
        if (!events.isSealed() || !made.equals(Set.of(events.getPermittedSubclasses()))) {
            throw new IllegalArgumentException(
                    made + " are not the events of " + events + ", or not all of them");
        }
    }

    private static void require(boolean holds, DomainEvent event, String what) {
        if (!holds) {
            throw new IllegalArgumentException(event.getClass() + " is not what " + what);
        }
    }

    private static Class<?> contentOf(DomainEvent event) {
        return Stream.of(event.getClass().getRecordComponents())
                .filter(component -> component.getName().equals("content"))
                .findFirst()
                .<Class<?>>map(RecordComponent::getType)
                .orElse(Void.class);
    }
}
