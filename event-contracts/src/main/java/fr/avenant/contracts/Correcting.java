package fr.avenant.contracts;

import java.util.UUID;

/**
 * An event that changes what an earlier event of the same aggregate said, and says which one and
 * why.
 */
public interface Correcting extends DomainEvent {

    /** The identifier of the event that is changed. */
    UUID corrects();

    Nature nature();
}
