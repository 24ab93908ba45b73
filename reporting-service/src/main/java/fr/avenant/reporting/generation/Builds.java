package fr.avenant.reporting.generation;

import fr.avenant.contracts.Contexts;
import fr.avenant.kit.consumer.TopicReader;
import fr.avenant.kit.topic.Topics;
import fr.avenant.kit.tracing.EventTracing;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the topics into a generation's tables. */
final class Builds {

    private final Topics topics;
    private final Projections projections;
    private final EventTracing tracing;

    Builds(Topics topics, Projections projections, EventTracing tracing) {
        this.topics = topics;
        this.projections = projections;
        this.tracing = tracing;
    }

    /**
     * Returns when every event that is on the topics now is in the tables. Contexts are read side
     * by side: a projection reads only rows of its own topic.
     */
    void fill(Generation generation, DataSource tables)
            throws InterruptedException, ExecutionException {
        try (var contexts = Executors.newVirtualThreadPerTaskExecutor()) {
            var reading =
                    Stream.of(Contexts.values())
                            .map(context -> contexts.submit(reading(context, generation, tables)))
                            .toList();
            try {
                for (var context : reading) {
                    context.get();
                }
            } catch (InterruptedException | ExecutionException e) {
                contexts.shutdownNow();
                throw e;
            }
        }
    }

    /** A reader that starts where the tables are. */
    TopicReader reader(Contexts context, Generation generation, DataSource tables) {
        return reader(context, generation, tables, tracing);
    }

    private TopicReader reader(
            Contexts context, Generation generation, DataSource tables, EventTracing tracing) {
        topics.ensure(context);
        return new TopicReader(
                tables, topics, context.topic(), generation.consumerGroup(), projections, tracing);
    }

    private Callable<Boolean> reading(Contexts context, Generation generation, DataSource tables) {
        return () -> {
            readUpTo(Milestone.ahead(topics, context), context, generation, tables);
            return true;
        };
    }

    private void readUpTo(
            Milestone milestone, Contexts context, Generation generation, DataSource tables)
            throws SQLException {
        var read = JdbcClient.create(tables);
        // What happened long ago is told again, which is no part of how it went.
        try (var reader = reader(context, generation, tables, EventTracing.OFF)) {
            while (!milestone.isReachedBy(read)) {
                reader.poll();
            }
        }
    }
}
