package fr.avenant.contracts;

/** A fact that a service recorded. Its payload says what, since when, and on which source. */
public interface DomainEvent {

    /** The aggregate's identifier, {@code <kind>:<code>[.<code>…]}: the Kafka key as well. */
    String id();

    /** Where this is written. */
    Source source();
}
