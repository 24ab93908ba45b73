package fr.avenant.reporting.generation;

import fr.avenant.contracts.Contexts;
import fr.avenant.kit.consumer.DatabaseOutage;
import fr.avenant.kit.consumer.TopicReader;
import fr.avenant.kit.topic.Topics;
import fr.avenant.kit.tracing.EventTracing;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the topics into a generation's tables. */
final class Builds {

    /** A reader takes them in as fast as the tables for a fill are made. */
    private static final long FEW_EVENTS = 5_000;

    private static final Duration A_MOMENT = Duration.ofMillis(10);

    private final Topics topics;
    private final Projections projections;
    private final EventTracing tracing;

    Builds(Topics topics, Projections projections, EventTracing tracing) {
        this.topics = topics;
        this.projections = projections;
        this.tracing = tracing;
    }

    /**
     * Whether there is so much on the topics that empty tables are better filled as a whole.
     *
     * @throws org.apache.kafka.common.KafkaException if Kafka does not answer
     */
    boolean haveMuchToRead() {
        var count = 0L;
        for (var context : Contexts.values()) {
            topics.ensure(context);
            count +=
                    topics.ends(context.topic()).values().stream().mapToLong(Long::longValue).sum();
        }
        return count > FEW_EVENTS;
    }

    /**
     * Fills empty tables as a whole. Returns when every event that is on the topics now is in them.
     *
     * @throws FillRefused if only readers can take the events in, into other empty tables
     */
    void fill(DataSource tables) throws InterruptedException, ExecutionException, FillRefused {
        try {
            new Fill(topics, projections).run(tables);
        } catch (InterruptException e) {
            throw e;
        } catch (SQLException | ExecutionException | RuntimeException e) {
            var refusal = sqlException(e);
            if (refusal != null && !DatabaseOutage.is(refusal)) {
                throw new FillRefused(e);
            }
            throw e instanceof ExecutionException failed ? failed : new ExecutionException(e);
        }
    }

    /** Who reads a topic from where the tables are. */
    TopicReader reader(Contexts context, Generation generation, DataSource tables) {
        topics.ensure(context);
        return new TopicReader(
                tables, topics, context.topic(), generation.consumerGroup(), projections, tracing);
    }

    /** Returns when followers have read into the tables whatever is on the topics now. */
    void await(DataSource tables) throws InterruptedException {
        var _ = await(tables, Duration.ofNanos(Long.MAX_VALUE));
    }

    /** The same within some time; false if it does not do. */
    boolean await(DataSource tables, Duration patience) throws InterruptedException {
        var begin = System.nanoTime();
        var milestone = Milestone.ahead(topics, Contexts.values());
        var read = JdbcClient.create(tables);
        while (!milestone.isReachedBy(read)) {
            if (System.nanoTime() - begin > patience.toNanos()) {
                return false;
            }
            Thread.sleep(A_MOMENT);
        }
        return true;
    }

    private static @Nullable SQLException sqlException(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }
}
