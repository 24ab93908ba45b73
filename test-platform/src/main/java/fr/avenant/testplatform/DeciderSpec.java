package fr.avenant.testplatform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * The rules of a decider, one sentence each: given(events) when(command) then(decision). Nothing
 * but the decider's two functions runs.
 *
 * @param <K> commands
 * @param <E> events
 * @param <D> decisions, compared by equals
 */
public final class DeciderSpec<K, E, D> {

    /**
     * How a state takes in an event.
     *
     * @param <S> the decider's state
     * @param <E> events
     */
    @FunctionalInterface
    public interface Evolve<S, E> {

        /**
         * @param eventId under which the event was recorded
         */
        S after(S state, UUID eventId, E event);
    }

    private final BiFunction<List<E>, K, D> decideAfter;

    private DeciderSpec(BiFunction<List<E>, K, D> decideAfter) {
        this.decideAfter = decideAfter;
    }

    /**
     * @param beginning the state in which nothing was ever recorded
     */
    public static <K, S, E, D> DeciderSpec<K, E, D> of(
            S beginning, BiFunction<K, S, D> decide, Evolve<S, E> evolve) {
        return new DeciderSpec<>((events, command) -> {
            var state = beginning;
            for (var index = 0; index < events.size(); index++) {
                state = evolve.after(state, eventId(index), events.get(index));
            }
            return decide.apply(command, state);
        });
    }

    /** The identifier under which {@code given} records an event, by its place from 0. */
    public static UUID eventId(int index) {
        return new UUID(0, index);
    }

    /** What happened before, in order. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is copied at once
    public final Given given(E... events) {
        return new Given(List.of(events));
    }

    /** A history. */
    public final class Given {

        private final List<E> events;

        private Given(List<E> events) {
            this.events = events;
        }

        /** What is asked. */
        public When when(K command) {
            return new When(decideAfter.apply(events, command));
        }
    }

    /** A history and a command. */
    public final class When {

        private final D decision;

        private When(D decision) {
            this.decision = decision;
        }

        /** What is decided. */
        public void then(D expected) {
            assertThat(decision).isEqualTo(expected);
        }
    }
}
