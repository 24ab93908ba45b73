package fr.avenant.reporting.comparison;

import fr.avenant.contracts.Contexts;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was known: the last position of each context's log that counts.
 *
 * @param byContext by the context's name; -1 is before the first event
 */
public record Positions(Map<String, Long> byContext) {

    public Positions {
        byContext = Map.copyOf(byContext);
    }

    /** Of one context; -1 if nothing of it counts. */
    public long of(Contexts context) {
        return byContext.getOrDefault(context.label(), -1L);
    }

    /** As it stands in addresses: {@code engagement:3,programmation:4,territory:12}. */
    public String text() {
        var parts =
                new TreeMap<>(byContext)
                        .entrySet().stream()
                                .map(entry -> entry.getKey() + ":" + entry.getValue())
                                .toList();
        return String.join(",", parts);
    }
}
