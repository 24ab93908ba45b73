package fr.avenant.reporting.differential;

import fr.avenant.contracts.Contexts;
import java.util.EnumMap;
import java.util.Map;

/**
 * What is known of a history.
 *
 * @param events how many of each context, from its first
 */
record Known(Map<Contexts, Integer> events) {

    Known {
        events = Map.copyOf(events);
    }

    int of(Contexts context) {
        return events.getOrDefault(context, 0);
    }

    /** Whichever is more, context by context. */
    Known or(Known other) {
        var more = new EnumMap<Contexts, Integer>(Contexts.class);
        for (var context : Contexts.values()) {
            more.put(context, Math.max(of(context), other.of(context)));
        }
        return new Known(more);
    }
}
