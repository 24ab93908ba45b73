package fr.avenant.reporting.generation;

import java.util.Objects;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Questions to the generation that serves: each sees one consistent state of it. */
public final class ReadModel {

    private final JdbcClient jdbc;
    private final TransactionTemplate snapshot;
    private final GenerationDataSource connections;
    private final GenerationTables tables;

    ReadModel(
            JdbcClient jdbc,
            TransactionTemplate snapshot,
            GenerationDataSource connections,
            GenerationTables tables) {
        this.jdbc = jdbc;
        this.snapshot = snapshot;
        this.connections = connections;
        this.tables = tables;
    }

    /**
     * Asks the serving generation.
     *
     * @throws IllegalStateException if none serves, which only happens before the first start
     */
    public <T> T ask(Function<JdbcClient, T> question) {
        var answer =
                snapshot.execute(_ -> {
                    var serving =
                            tables.serving()
                                    .orElseThrow(() ->
                                            new IllegalStateException("No generation serves yet"));
                    jdbc.sql("set local search_path to " + connections.schema(serving.number()))
                            .update();
                    return question.apply(jdbc);
                });
        return Objects.requireNonNull(answer);
    }
}
