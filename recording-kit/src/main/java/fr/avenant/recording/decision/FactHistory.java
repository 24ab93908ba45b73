package fr.avenant.recording.decision;

import fr.avenant.contracts.DomainEvent;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * How the states of a kind of fact follow from its events.
 *
 * @param kind what its identifiers begin with, without the colon
 * @param events the sealed interface of its events
 * @param evolve the state after an event
 * @param <C> what is recorded
 * @param <E> its events
 */
public record FactHistory<C, E extends DomainEvent>(
        String kind, Class<E> events, BiFunction<Lifecycle<C>, Recorded<E>, Lifecycle<C>> evolve) {

    /** Of a plain kind. */
    public static <C, E extends DomainEvent> FactHistory<C, E> of(FactKind<C, E> kind) {
        return new FactHistory<>(kind.kind(), kind.events(), kind::evolve);
    }

    /**
     * The state after an event.
     *
     * @throws ClassCastException if it is none of this kind
     */
    public Lifecycle<C> after(Lifecycle<C> state, UUID eventId, Object event) {
        return evolve.apply(state, new Recorded<>(eventId, events.cast(event)));
    }
}
