package fr.avenant.testplatform.fact;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.Recording;
import fr.avenant.contracts.Source;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * A real fact, as it was recorded first and as it stands once more is known of it.
 *
 * @param <C> what is recorded
 * @param <K> commands
 * @param <E> events
 * @param first what was known first
 * @param complete what is known now, and differs
 */
public record FactSample<C, K, E>(
        FactWords<C, K, E> words,
        String id,
        C first,
        C complete,
        Effective effective,
        Source source) {

    /**
     * @param complete an event that tells the whole content
     * @param earlier what of it was known first
     */
    public static <C, K, E> FactSample<C, K, E> of(
            FactWords<C, K, E> words, Recording<C> complete, UnaryOperator<C> earlier) {
        return new FactSample<>(
                words,
                complete.id(),
                earlier.apply(complete.content()),
                complete.content(),
                complete.effective(),
                complete.source());
    }

    public K register() {
        return words.register().of(id, first, effective, source);
    }

    public E registered() {
        return words.registered().of(id, first, effective, source);
    }

    /** Asks for the complete content. */
    public K correct(UUID corrects, Nature nature) {
        return words.correct().of(id, corrects, nature, complete, effective, source);
    }

    /** Tells the complete content. */
    public E corrected(UUID corrects, Nature nature) {
        return words.corrected().of(id, corrects, nature, complete, effective, source);
    }

    public K withdraw(UUID corrects, Nature nature) {
        return words.withdraw().of(id, corrects, nature, source);
    }

    public E withdrawn(UUID corrects, Nature nature) {
        return words.withdrawn().of(id, corrects, nature, source);
    }
}
