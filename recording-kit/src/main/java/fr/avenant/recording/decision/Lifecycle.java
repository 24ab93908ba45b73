package fr.avenant.recording.decision;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.Source;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The life of a recorded fact: unknown, current, withdrawn, and current again if it is recorded
 * anew. What is particular to a kind of fact is in its own decider.
 *
 * @param <C> what is recorded
 */
public sealed interface Lifecycle<C> {

    /** The detail of a refusal that repeats the event which was named. */
    String CORRECTS = "corrects";

    /** The detail of a refusal that is the event to name. */
    String NEWEST = "newest";

    /** Nothing was ever recorded. */
    record Unknown<C>() implements Lifecycle<C> {}

    /**
     * It stands.
     *
     * @param newest identifier of the last event: what is corrected or withdrawn
     */
    record Current<C>(C content, Effective effective, Source source, UUID newest)
            implements Lifecycle<C> {}

    /** It was taken back. */
    record Withdrawn<C>() implements Lifecycle<C> {}

    static <C> Lifecycle<C> unknown() {
        return new Unknown<>();
    }

    /** The refusal of what names another event than the newest. */
    static <E> Decision<E> stale(UUID corrects, UUID newest) {
        return Decision.refused(
                CommonRefusal.STALE_CORRECTION,
                Map.of(CORRECTS, corrects.toString(), NEWEST, newest.toString()));
    }

    /** After an event that told the whole content. */
    default Lifecycle<C> recorded(UUID event, C content, Effective effective, Source source) {
        return new Current<>(content, effective, source, event);
    }

    /**
     * After an event that changed a part of the content.
     *
     * @throws IllegalStateException if nothing is current, which no decider lets happen
     */
    default Lifecycle<C> changed(UUID event, UnaryOperator<C> change) {
        return switch (this) {
            case Current<C> now ->
                    new Current<>(
                            change.apply(now.content()), now.effective(), now.source(), event);
            case Unknown<C> _, Withdrawn<C> _ ->
                    throw new IllegalStateException("Nothing is recorded to change");
        };
    }

    /** After a withdrawal. */
    default Lifecycle<C> withdrawn() {
        return new Withdrawn<>();
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

    /** Accepts if something is current and its newest event is named. */
    default <E> Decision<E> whenNewest(UUID corrects, Function<Current<C>, Decision<E>> then) {
        return switch (this) {
            case Unknown<C> _ -> Decision.refused(CommonRefusal.NOT_RECORDED);
            case Withdrawn<C> _ -> Decision.refused(CommonRefusal.WITHDRAWN);
            case Current<C> now when !now.newest().equals(corrects) ->
                    stale(corrects, now.newest());
            case Current<C> now -> then.apply(now);
        };
    }

    /**
     * Accepts a correction that names the newest event and changes something. A legal act does not
     * correct a record, it changes the world, which is an event of its own; what was entered in
     * error is withdrawn. A correction that says what is recorded is told so, whatever it names:
     * nothing would be undone.
     */
    default <E> Decision<E> whenCorrected(
            UUID corrects,
            Nature nature,
            C content,
            Effective effective,
            Source source,
            Supplier<Decision<E>> then) {
        return whenCorrected(corrects, nature, _ -> content, effective, source, _ -> then.get());
    }

    /**
     * The same for a correction that leaves some of what is recorded as it is.
     *
     * @param content what is to be recorded, from what is
     */
    default <E> Decision<E> whenCorrected(
            UUID corrects,
            Nature nature,
            UnaryOperator<C> content,
            Effective effective,
            Source source,
            Function<C, Decision<E>> then) {
        return whenCurrent(before -> {
            if (nature == Nature.ENTERED_IN_ERROR || nature == Nature.LEGAL_ACT) {
                return Decision.refused(CommonRefusal.NATURE_NOT_ALLOWED);
            }
            var after = content.apply(before);
            return says(after, effective, source)
                    ? Decision.refused(CommonRefusal.NOTHING_CHANGED)
                    : whenNewest(corrects, _ -> then.apply(after));
        });
    }

    /**
     * Accepts a withdrawal that names the newest event. It says that the record should not be
     * there: neither a legal act nor knowing more takes anything back.
     */
    default <E> Decision<E> whenWithdrawn(
            UUID corrects, Nature nature, Supplier<Decision<E>> then) {
        return whenCurrent(_ ->
                nature == Nature.LEGAL_ACT || nature == Nature.COMPLETION
                        ? Decision.refused(CommonRefusal.NATURE_NOT_ALLOWED)
                        : whenNewest(corrects, _ -> then.get()));
    }

    private boolean says(C content, Effective effective, Source source) {
        return this instanceof Current<C> now
                && now.content().equals(content)
                && now.effective().equals(effective)
                && now.source().equals(source);
    }
}
