package fr.avenant.testplatform.fact;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.Source;
import java.util.UUID;

/**
 * The commands and events that every kind of recorded fact has.
 *
 * @param <C> what is recorded
 * @param <K> commands
 * @param <E> events
 */
public record FactWords<C, K, E>(
        Telling<C, ? extends K> register,
        Changing<C, ? extends K> correct,
        Retracting<? extends K> withdraw,
        Telling<C, ? extends E> registered,
        Changing<C, ? extends E> corrected,
        Retracting<? extends E> withdrawn) {

    /** Makes the command that records, or the event that says so. */
    @FunctionalInterface
    public interface Telling<C, T> {
        T of(String id, C content, Effective effective, Source source);
    }

    /** Makes the command that corrects, or the event that says so. */
    @FunctionalInterface
    public interface Changing<C, T> {
        T of(
                String id,
                UUID corrects,
                Nature nature,
                C content,
                Effective effective,
                Source source);
    }

    /** Makes the command that withdraws, or the event that says so. */
    @FunctionalInterface
    public interface Retracting<T> {
        T of(String id, UUID corrects, Nature nature, Source source);
    }
}
