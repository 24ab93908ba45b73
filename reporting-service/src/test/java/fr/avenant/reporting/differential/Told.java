package fr.avenant.reporting.differential;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.DomainEvent;

/**
 * An event of a history.
 *
 * @param key by which later events say that they correct it
 * @param number how many events of its context come before it
 */
record Told(DomainEvent event, java.util.UUID key, Contexts context, int number) {

    boolean isKnown(Known known) {
        return number < known.of(context);
    }
}
