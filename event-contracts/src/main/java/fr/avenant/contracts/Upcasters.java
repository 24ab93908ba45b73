package fr.avenant.contracts;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** All steps from old revisions to the newest. The event store and the consumers share them. */
public final class Upcasters {

    private final Map<EventType, Upcaster> byOrigin;

    public Upcasters(List<Upcaster> steps) {
        byOrigin =
                steps.stream()
                        .collect(Collectors.toUnmodifiableMap(Upcaster::from, Function.identity()));
    }

    /** Those of the released contracts. */
    public static Upcasters released() {
        return new Upcasters(List.of());
    }

    /** Whether there is a step from that revision. */
    public boolean canLift(EventType type) {
        return byOrigin.containsKey(type);
    }

    /** The revision that the steps lead to. */
    public EventType newest(EventType type) {
        var at = type;
        while (byOrigin.containsKey(at)) {
            at = next(at);
        }
        return at;
    }

    /** The payload as the newest revision has it. */
    public ObjectNode lift(EventType type, ObjectNode payload) {
        var at = type;
        var lifted = payload;
        for (var step = byOrigin.get(at); step != null; step = byOrigin.get(at)) {
            lifted = step.lift(lifted);
            at = next(at);
        }
        return lifted;
    }

    private static EventType next(EventType type) {
        return new EventType(type.name(), type.revision() + 1);
    }
}
