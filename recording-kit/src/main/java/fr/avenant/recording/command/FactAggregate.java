package fr.avenant.recording.command;

import fr.avenant.contracts.DomainEvent;
import fr.avenant.recording.decision.FactKind;
import fr.avenant.recording.decision.FactOrder;
import fr.avenant.recording.decision.Lifecycle;
import fr.avenant.recording.decision.Recorded;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The Axon shell of every plain kind of fact; no rule inside.
 *
 * @param <C> what is recorded
 * @param <E> its events
 */
final class FactAggregate<C, E extends DomainEvent> {

    private final FactKind<C, E> kind;
    private @Nullable String id;
    private Lifecycle<C> state = Lifecycle.unknown();

    FactAggregate(FactKind<C, E> kind) {
        this.kind = kind;
    }

    /** Absent before the first event. */
    @Nullable String id() {
        return id;
    }

    void handle(FactOrder.Asked<C> asked) {
        Shell.carryOut(kind.decide(asked, state));
    }

    void on(UUID eventId, E event) {
        id = event.id();
        state = kind.evolve(state, new Recorded<>(eventId, event));
    }
}
