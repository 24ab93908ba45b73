package fr.avenant.kit.decision;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.Source;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The life of a recorded fact: unknown, current, withdrawn, and current again if it is recorded
 * anew. What is particular to a kind of fact is in its own decider.
 *
 * @param <C> what is recorded
 */
public sealed interface Lifecycle<C> {

    /** Nothing was ever recorded. */
    record Unknown<C>() implements Lifecycle<C> {}

    /**
     * It stands.
     *
     * @param events identifiers of all events so far
     */
    record Current<C>(C content, Effective effective, Source source, Set<UUID> events)
            implements Lifecycle<C> {}

    /** It was taken back. */
    record Withdrawn<C>(Set<UUID> events) implements Lifecycle<C> {}

    static <C> Lifecycle<C> unknown() {
        return new Unknown<>();
    }

    /** After an event that told the whole content. */
    default Lifecycle<C> recorded(UUID event, C content, Effective effective, Source source) {
        return new Current<>(content, effective, source, with(event));
    }

    /**
     * After an event that changed a part of the content.
     *
     * @throws IllegalStateException if nothing is current, which no decider lets happen
     */
    default Lifecycle<C> changed(UUID event, Function<C, C> change) {
        return switch (this) {
            case Current<C> now ->
                    new Current<>(
                            change.apply(now.content()),
                            now.effective(),
                            now.source(),
                            with(event));
            case Unknown<C> _, Withdrawn<C> _ ->
                    throw new IllegalStateException("Nothing is recorded to change");
        };
    }

    /** After a withdrawal. */
    default Lifecycle<C> withdrawn(UUID event) {
        return new Withdrawn<>(with(event));
    }

    /** Accepts if nothing is current. */
    default <E> Decision<E> whenNew(Supplier<Decision<E>> then) {
        return switch (this) {
            case Unknown<C> _, Withdrawn<C> _ -> then.get();
            case Current<C> _ -> Decision.refused(CommonRefusal.ALREADY_RECORDED);
        };
    }

    /** Accepts if something is current. */
    default <E> Decision<E> whenCurrent(Function<C, Decision<E>> then) {
        return switch (this) {
            case Unknown<C> _ -> Decision.refused(CommonRefusal.NOT_RECORDED);
            case Withdrawn<C> _ -> Decision.refused(CommonRefusal.WITHDRAWN);
            case Current<C> now -> then.apply(now.content());
        };
    }

    /**
     * Accepts a correction that names an event of this aggregate and changes something. A legal act
     * does not correct a record, it changes the world, which is an event of its own; what was
     * entered in error is withdrawn.
     */
    default <E> Decision<E> whenCorrected(
            UUID corrects,
            Nature nature,
            C content,
            Effective effective,
            Source source,
            Supplier<Decision<E>> then) {
        return switch (this) {
            case Unknown<C> _ -> Decision.refused(CommonRefusal.NOT_RECORDED);
            case Withdrawn<C> _ -> Decision.refused(CommonRefusal.WITHDRAWN);
            case Current<C> now -> {
                if (!now.events().contains(corrects)) {
                    yield Decision.refused(CommonRefusal.CORRECTED_EVENT_UNKNOWN);
                }
                if (nature == Nature.ENTERED_IN_ERROR || nature == Nature.LEGAL_ACT) {
                    yield Decision.refused(CommonRefusal.NATURE_NOT_ALLOWED);
                }
                yield now.content().equals(content)
                                && now.effective().equals(effective)
                                && now.source().equals(source)
                        ? Decision.refused(CommonRefusal.NOTHING_CHANGED)
                        : then.get();
            }
        };
    }

    /**
     * Accepts a withdrawal that names an event of this aggregate. It says that the record should
     * not be there: neither a legal act nor knowing more takes anything back.
     */
    default <E> Decision<E> whenWithdrawn(
            UUID corrects, Nature nature, Supplier<Decision<E>> then) {
        return switch (this) {
            case Unknown<C> _ -> Decision.refused(CommonRefusal.NOT_RECORDED);
            case Withdrawn<C> _ -> Decision.refused(CommonRefusal.WITHDRAWN);
            case Current<C> now -> {
                if (!now.events().contains(corrects)) {
                    yield Decision.refused(CommonRefusal.CORRECTED_EVENT_UNKNOWN);
                }
                yield nature == Nature.LEGAL_ACT || nature == Nature.COMPLETION
                        ? Decision.refused(CommonRefusal.NATURE_NOT_ALLOWED)
                        : then.get();
            }
        };
    }

    private Set<UUID> with(UUID event) {
        var before =
                switch (this) {
                    case Unknown<C> _ -> Set.<UUID>of();
                    case Current<C> now -> now.events();
                    case Withdrawn<C> past -> past.events();
                };
        return Stream.concat(before.stream(), Stream.of(event))
                .collect(Collectors.toUnmodifiableSet());
    }
}
