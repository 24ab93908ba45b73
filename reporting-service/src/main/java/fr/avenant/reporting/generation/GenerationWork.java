package fr.avenant.reporting.generation;

import fr.avenant.kit.access.Reach;
import fr.avenant.reporting.time.Coordinate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Work in the background on what is computed of a generation and kept beside its tables: each time
 * on one state of them.
 */
public final class GenerationWork {

    /**
     * What is worked on is bounded statement by statement. (PostgreSQL does not let a running
     * transaction have another time-out, it only lets it have none.)
     */
    private static final String AS_LONG_AS_IT_TAKES = "set local transaction_timeout = 0";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final GenerationTables tables;
    private final ReadModel readModel;

    GenerationWork(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            GenerationTables tables,
            ReadModel readModel) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.tables = tables;
        this.readModel = readModel;
    }

    /** A generation that answers, or is about to, within a transaction that sees all of it. */
    public final class Tables {

        private final Generation generation;

        private Tables(Generation generation) {
            this.generation = generation;
        }

        public JdbcClient jdbc() {
            return jdbc;
        }

        /** From now on all rows, and the tables of what is kept. */
        public void everything() {
            readModel.see(generation, Reach.EVERYWHERE, jdbc);
        }

        /** From now on what these readers see of a coordinate. */
        public Snapshot seenBy(Reach readers, Coordinate coordinate) {
            return readModel.stand(generation, readers, coordinate, jdbc);
        }
    }

    /** Works on the generation that serves; empty if none does. */
    public <T> Optional<T> onServing(Function<Tables, T> work) {
        return tables.serving().map(generation -> on(generation, work));
    }

    /** Prepares one that nobody reads yet. */
    void prepare(Generation built, BeforeServing work) {
        var _ =
                on(
                        built,
                        open -> {
                            work.prepare(open);
                            return true;
                        });
    }

    private <T> T on(Generation generation, Function<Tables, T> work) {
        return Objects.requireNonNull(
                transaction.execute(_ -> {
                    jdbc.sql(AS_LONG_AS_IT_TAKES).update();
                    var open = new Tables(generation);
                    open.everything();
                    return work.apply(open);
                }));
    }
}
