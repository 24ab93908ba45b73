package fr.avenant.reporting.readtable;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.EventEnvelope;

/**
 * An event with what it does to the read model.
 *
 * @param publisher the context on whose topic it came
 */
public record ProjectedEvent(Contexts publisher, EventEnvelope envelope, Changes changes) {

    /** The publisher's name, as it stands in rows. */
    String context() {
        return publisher.label();
    }
}
