package fr.avenant.reporting.journal;

import fr.avenant.contracts.Contexts;
import fr.avenant.kit.problem.InvalidParameter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How far a reader of the journal is: the last position of each context that it has seen. Positions
 * have no hole, so nobody who goes on from a cursor misses an event.
 */
record EventCursor(Map<Contexts, Long> last) {

    private static final long BEFORE_THE_FIRST = -1;
    private static final Pattern PART =
            Pattern.compile("(territory|engagement|programmation):(-1|[0-9]{1,18})");

    EventCursor {
        last = Map.copyOf(last);
    }

    static EventCursor start() {
        return new EventCursor(Map.of());
    }

    /**
     * @throws InvalidParameter if it does not look like {@code territory:12,engagement:3}
     */
    static EventCursor parse(String text) {
        var last = new EnumMap<Contexts, Long>(Contexts.class);
        for (var part : text.split(",", -1)) {
            var matcher = PART.matcher(part);
            InvalidParameter.unless(
                    matcher.matches(), "after", "must be a cursor of an earlier answer");
            last.put(context(matcher.group(1)), Long.valueOf(matcher.group(2)));
        }
        return new EventCursor(last);
    }

    /** Position; -1 before the first event. */
    long of(Contexts context) {
        return last.getOrDefault(context, BEFORE_THE_FIRST);
    }

    /** The same after these events. */
    EventCursor after(Iterable<JournalledEvent> events) {
        var next = new EnumMap<Contexts, Long>(Contexts.class);
        next.putAll(last);
        events.forEach(event -> next.put(context(event.context()), event.position()));
        return new EventCursor(next);
    }

    String text() {
        return Arrays.stream(Contexts.values())
                .map(context -> context.label() + ":" + of(context))
                .collect(Collectors.joining(","));
    }

    private static Contexts context(String label) {
        return Contexts.valueOf(label.toUpperCase(Locale.ROOT));
    }
}
