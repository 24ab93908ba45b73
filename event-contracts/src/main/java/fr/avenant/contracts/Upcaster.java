package fr.avenant.contracts;

import tools.jackson.databind.node.ObjectNode;

/** Lifts the payload of one revision of an event to the next: a pure function on JSON. */
public interface Upcaster {

    /** The name and revision that it reads. */
    EventType from();

    /** The payload of the next revision; the argument may be changed. */
    ObjectNode lift(ObjectNode payload);
}
