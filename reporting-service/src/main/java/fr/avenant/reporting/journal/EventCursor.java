package fr.avenant.reporting.journal;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.InvalidContent;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far a reader of the journal is: the last position of each context that it has seen. Positions
 * have no hole, so nobody who goes on from a cursor misses an event.
 */
record EventCursor(Map<String, Long> byContext) {

    static EventCursor start() {
        return new EventCursor(Map.of());
    }

    /**
     * @throws InvalidContent if it does not look like {@code territory:12,engagement:3}
     */
    static EventCursor parse(String text) {
        var byContext = new HashMap<String, Long>();
        for (var part : text.split(",", -1)) {
            InvalidContent.unless(
                    part.matches("(territory|engagement|programmation):-?[0-9]{1,18}"),
                    "parameter after",
                    "must be a cursor of an earlier answer");
            byContext.put(
                    part.substring(0, part.indexOf(':')),
                    Long.valueOf(part.substring(part.indexOf(':') + 1)));
        }
        return new EventCursor(byContext);
    }

    long of(Contexts context) {
        return byContext.getOrDefault(context.label(), -1L);
    }

    /** The same after an event. */
    EventCursor after(String context, long position) {
        var next = new HashMap<>(byContext);
        next.put(context, position);
        return new EventCursor(next);
    }

    String text() {
        return String.join(
                ",",
                new TreeMap<>(byContext)
                        .entrySet().stream()
                                .map(entry -> entry.getKey() + ":" + entry.getValue())
                                .toList());
    }
}
