package fr.avenant.reporting.generation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.avenant.reporting.time.Coordinate;
import fr.avenant.reporting.time.Positions;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What questions found in the registers (territories, quartiers, contracts, documents), for as long
 * as nothing in there changes: it is the same for nearly all of them, and takes longer to read than
 * many figures. Only questions that see all that the registers have are told from memory; those
 * about an earlier time read for themselves.
 */
public final class RegisterMemory {

    private static final int FINDINGS = 200;

    /** Beyond which they are seen whole. */
    private static final String LAST = "select context, last from last_of_registers";

    /**
     * A state of the registers as some may see it.
     *
     * @param schema where they read
     * @param changes how many there were in there
     */
    private record State(String schema, long changes) {}

    /**
     * The same at a coordinate.
     *
     * @param acts of law that are still to come for whoever asks, as the transaction has them
     */
    private record Seen(State state, String acts) {}

    /** What was looked for. */
    private record Sought(Seen seen, Object what) {}

    /** What one question sees of the registers. For one thread. */
    public interface Registers {

        /**
         * Looks for something that they alone decide, and acts of law that are still to come.
         *
         * @param what tells it from whatever else is looked for
         */
        <T> T find(Object what, Class<T> type, Supplier<T> search);

        /**
         * Tells them, and acts of law that are still to come, from other states of them; empty if
         * only this question sees them so.
         */
        Optional<Object> state();
    }

    private final Cache<State, Positions> last = Caffeine.newBuilder().maximumSize(8).build();
    private final Cache<Sought, Object> findings =
            Caffeine.newBuilder().maximumSize(FINDINGS).build();

    /**
     * Those that the running transaction sees.
     *
     * @param acts of law that are still to come, as the transaction has them
     * @param isShared whether all who read in that schema see the same
     */
    Registers at(Coordinate coordinate, String acts, JdbcClient jdbc, boolean isShared) {
        if (!isShared) {
            return new Own();
        }
        var state = state(jdbc);
        var whole = last.get(state, _ -> last(jdbc));
        return whole.isWithin(coordinate.known()) ? new Shared(state, acts) : new Own();
    }

    private static State state(JdbcClient jdbc) {
        return jdbc.sql("select current_schema() as schema, changes from register_state")
                .query((row, _) -> new State(row.getString("schema"), row.getLong("changes")))
                .single();
    }

    private static Positions last(JdbcClient jdbc) {
        var found = new HashMap<String, Long>();
        jdbc.sql(LAST)
                .query(row -> {
                    found.put(row.getString("context"), row.getLong("last"));
                });
        return Positions.of(context -> found.getOrDefault(context.label(), -1L));
    }

    private final class Shared implements Registers {

        private final Seen seen;

        Shared(State state, String acts) {
            this.seen = new Seen(state, acts);
        }

        @Override
        public <T> T find(Object what, Class<T> type, Supplier<T> search) {
            var sought = new Sought(seen, what);
            var known = findings.getIfPresent(sought);
            if (known == null) {
                known = Objects.requireNonNull(search.get());
                findings.put(sought, known);
            }
            return type.cast(known);
        }

        @Override
        public Optional<Object> state() {
            return Optional.of(seen);
        }
    }

    /** Nobody else sees the same: what is found is for the running question. */
    private static final class Own implements Registers {

        private final Map<Object, Object> found = new HashMap<>();

        @Override
        public <T> T find(Object what, Class<T> type, Supplier<T> search) {
            return type.cast(found.computeIfAbsent(what, _ -> search.get()));
        }

        @Override
        public Optional<Object> state() {
            return Optional.empty();
        }
    }
}
