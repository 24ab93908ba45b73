package fr.avenant.contracts;

/**
 * An event that tells a whole content, new or corrected.
 *
 * @param <C> what is recorded
 */
public interface Recording<C> extends DomainEvent {

    C content();

    /** When it holds in the world. */
    Effective effective();
}
