package fr.avenant.reporting.status;

import fr.avenant.reporting.generation.ReadState;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is costly to count is counted once for each state of the tables. */
final class Remembered<T> {

    private record Counted<T>(ReadState state, T value) {}

    private final Function<JdbcClient, T> count;
    private volatile @Nullable Counted<T> last;

    Remembered(Function<JdbcClient, T> count) {
        this.count = count;
    }

    T in(ReadState state, JdbcClient jdbc) {
        var known = last;
        if (known == null || !known.state().equals(state)) {
            known = new Counted<>(state, count.apply(jdbc));
            last = known;
        }
        return known.value();
    }
}
