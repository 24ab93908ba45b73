package fr.avenant.reporting.generation;

import fr.avenant.contracts.Contexts;
import fr.avenant.kit.consumer.FilledTopic;
import fr.avenant.kit.consumer.JdbcTransaction;
import fr.avenant.kit.consumer.TopicScan;
import fr.avenant.kit.topic.Topics;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the topics into the empty tables of a generation as a whole: rows are copied into tables
 * without indexes, what ends them and what is disclosed of them is decided when all are there, and
 * the indexes are made last. What cannot be copied is left to a reader, which takes it in or parks
 * it as it would have done; so the tables are the same to the last bit as those that a reader
 * fills.
 */
final class Fill {

    private static final Logger log = LoggerFactory.getLogger(Fill.class);

    /** So that some are decoding while others wait for PostgreSQL, on two processors. */
    private static final int WORKERS = 3;

    private static final int SETTLERS = 2;

    /** An index of such a table takes less than a second. */
    private static final long LARGE = 48L * 1024 * 1024;

    private static final String OTHERS_AT_THESE_POSITIONS =
            """
            select exists (
                select from came_twice where not exists (
                    select from journal
                    where journal.event_id = came_twice.event_id and journal.context = came_twice.context
                      and journal.position = came_twice.position))\
            """;

    private final Topics topics;
    private final Projections projections;
    private final long large;

    Fill(Topics topics, Projections projections) {
        this(topics, projections, LARGE);
    }

    /**
     * @param large bytes of a table from which on its indexes are made concurrently
     */
    Fill(Topics topics, Projections projections, long large) {
        this.topics = topics;
        this.projections = projections;
        this.large = large;
    }

    /** Returns when every event that is on the topics now is in the tables. */
    void run(DataSource tables) throws InterruptedException, ExecutionException, SQLException {
        var begin = System.nanoTime();
        var ends = new HashMap<TopicPartition, Long>();
        var most = new EnumMap<Contexts, Long>(Contexts.class);
        for (var context : Contexts.values()) {
            topics.ensure(context);
            var of = topics.ends(context.topic());
            ends.putAll(of);
            most.put(context, of.values().stream().mapToLong(end -> end).sum());
        }
        var filling = projections.filling();
        var indexes = JdbcTransaction.of(tables, connection -> begin(connection, filling));
        var whole = copy(tables, filling, ends, most);
        var copied = System.nanoTime();
        JdbcTransaction.of(
                tables,
                connection -> {
                    filling.gathered(connection);
                    return true;
                });
        settle(tables, filling, indexes);
        JdbcTransaction.of(
                tables,
                connection -> {
                    end(connection, filling, whole.positions());
                    return true;
                });
        takeInOthers(tables, whole);
        log.info(
                "{} events were copied in {} s, their tables settled in {} s more",
                whole.positions().count(),
                seconds(begin, copied),
                seconds(copied, System.nanoTime()));
    }

    private Indexes begin(Connection connection, Filling filling) throws SQLException {
        execute(connection, FillWorker.CREATE_TWICE);
        filling.begin(connection);
        return Indexes.takeAway(connection, filling.tables(), large);
    }

    private FillWorker.Part copy(
            DataSource tables,
            Filling filling,
            Map<TopicPartition, Long> ends,
            Map<Contexts, Long> most)
            throws InterruptedException, ExecutionException {
        var whole = new FillWorker.Part(new Positions(most), new LeftOut(), new HashMap<>());
        try (var threads = Executors.newFixedThreadPool(WORKERS, worker("generation-fill"))) {
            var working =
                    shares(ends).stream()
                            .map(share -> threads.submit(copying(tables, filling, share, most)))
                            .toList();
            try {
                for (var one : working) {
                    var part = one.get();
                    whole.positions().addAll(part.positions());
                    whole.leftOut().addAll(part.leftOut());
                    whole.nextOffsets().putAll(part.nextOffsets());
                }
            } catch (InterruptedException | ExecutionException e) {
                threads.shutdownNow();
                throw e;
            }
        }
        return whole;
    }

    private Callable<FillWorker.Part> copying(
            DataSource tables,
            Filling filling,
            Map<TopicPartition, Long> share,
            Map<Contexts, Long> most) {
        return () -> {
            try (var events = new TopicScan(topics.connection(), share);
                    var connection = tables.getConnection()) {
                return new FillWorker(events, connection, filling.writer(), new Positions(most))
                        .call();
            }
        };
    }

    /** Each has some partitions of each topic. */
    private static List<Map<TopicPartition, Long>> shares(Map<TopicPartition, Long> ends) {
        var shares = new ArrayList<Map<TopicPartition, Long>>();
        for (var number = 0; number < WORKERS; number++) {
            shares.add(new HashMap<>());
        }
        ends.forEach((partition, end) ->
                shares.get(partition.partition() % WORKERS).put(partition, end));
        return shares;
    }

    /**
     * Tables side by side, the indexes of each one after the other: two would wait for each other.
     */
    private void settle(DataSource tables, Filling filling, Indexes indexes)
            throws InterruptedException, ExecutionException {
        var running = new RunningStatements(tables);
        try (var threads = Executors.newFixedThreadPool(SETTLERS, worker("generation-settle"))) {
            var settling =
                    filling.tables().stream()
                            .map(table ->
                                    threads.submit(() -> settle(running, filling, indexes, table)))
                            .toList();
            try {
                for (var table : settling) {
                    table.get();
                }
            } catch (InterruptedException | ExecutionException e) {
                threads.shutdownNow();
                running.cancel();
                throw e;
            }
        }
    }

    private static boolean settle(DataSource tables, Filling filling, Indexes indexes, String table)
            throws SQLException {
        filling.settle(table, tables);
        for (var index : indexes.of(table)) {
            indexes.create(tables, index);
        }
        indexes.finish(tables, table);
        return true;
    }

    private static void end(Connection connection, Filling filling, Positions positions)
            throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(OTHERS_AT_THESE_POSITIONS)) {
            row.next();
            if (row.getBoolean(1)) {
                throw new SQLException("Two events have one position", "23505");
            }
        }
        filling.end(connection, positions.complete());
        execute(connection, "drop table " + FillWorker.TWICE);
    }

    /** Only then it is said how far the tables are. */
    private void takeInOthers(DataSource tables, FillWorker.Part whole) throws SQLException {
        for (var context : Contexts.values()) {
            var topic = new FilledTopic(topics, context.topic());
            whole.leftOut()
                    .offsets()
                    .forEach((partition, offsets) -> {
                        if (partition.topic().equals(context.topic())) {
                            topic.takeIn(tables, projections, partition.partition(), offsets);
                        }
                    });
            JdbcTransaction.of(
                    tables,
                    connection -> {
                        topic.save(connection, whole.nextOffsets());
                        return true;
                    });
        }
    }

    private static ThreadFactory worker(String name) {
        return Thread.ofPlatform().name(name + "-", 1).daemon().factory();
    }

    private static long seconds(long from, long to) {
        return Duration.ofNanos(to - from).toSeconds();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
