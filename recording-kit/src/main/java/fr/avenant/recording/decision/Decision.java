package fr.avenant.recording.decision;

import fr.avenant.kit.refusal.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a decider answers.
 *
 * @param <E> the aggregate's events
 */
public sealed interface Decision<E> {

    /** The command is accepted and these events happened, in this order. */
    record Accepted<E>(List<E> events) implements Decision<E> {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /**
     * The command is refused and nothing happened.
     *
     * @param details facts that explain the refusal, by name
     */
    record Refused<E>(Refusal refusal, Map<String, String> details) implements Decision<E> {
        public Refused {
            details = Map.copyOf(details);
        }
    }

    static <E> Decision<E> accepted(E event) {
        return new Accepted<>(List.of(event));
    }

    static <E> Decision<E> accepted(List<E> events) {
        return new Accepted<>(events);
    }

    /** Refused if something stands against it. */
    static <E> Decision<E> unless(
            Optional<? extends Refusal> objection, Supplier<Decision<E>> otherwise) {
        return objection.isPresent() ? refused(objection.get()) : otherwise.get();
    }

    static <E> Decision<E> refused(Refusal refusal) {
        return new Refused<>(refusal, Map.of());
    }

    static <E> Decision<E> refused(Refusal refusal, Map<String, String> details) {
        return new Refused<>(refusal, details);
    }
}
