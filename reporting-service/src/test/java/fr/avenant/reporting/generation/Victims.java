package fr.avenant.reporting.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import fr.avenant.contracts.Contexts;
import fr.avenant.kit.topic.KafkaConnection;
import fr.avenant.kit.topic.Topics;
import fr.avenant.reporting.generation.ReadingProcess.Work;
import fr.avenant.reporting.status.Fingerprint;
import fr.avenant.testplatform.TestPlatform;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Processes that read into the tables of one schema, one after the other, each until it is killed.
 */
final class Victims implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration OFTEN = Duration.ofMillis(5);

    private final String schema;
    private final HikariDataSource pool;
    private final JdbcClient jdbc;
    private final Topics topics;
    private final Admin kafka;

    private Victims(String schema) {
        this.schema = schema;
        this.pool = TestPlatform.postgreSql().freshSchema(schema);
        this.jdbc = JdbcClient.create(pool);
        var connection = KafkaConnection.plain(TestPlatform.kafka().bootstrapServers());
        this.topics = new Topics(connection, (short) 1);
        this.kafka = connection.admin(Map.of());
        Flyway.configure()
                .dataSource(pool)
                .defaultSchema(schema)
                .locations("classpath:db/migration/reporting")
                .load()
                .migrate();
    }

    /** Without any generation yet. */
    static Victims in(String schema) {
        return new Victims(schema);
    }

    /** In the middle of a transaction: what is written already is not committed. */
    void killWhileItWrites(Work work, Runnable meanwhile) throws Exception {
        try (var _ = new InTheWay(pool, "held_aggregate", "access exclusive")) {
            kill(work, meanwhile, () -> isWaiting());
        }
    }

    /** After what is built is complete, and before anybody knows. */
    void killAtTheSwitch() throws Exception {
        var before = serving();
        var victim = start(Work.REBUILDING);
        try {
            until(victim, () -> building() > 0 || serving() > before);
            try (var _ = new InTheWay(pool, "generation", "share")) {
                until(victim, () -> isWaiting() || serving() > before);
                kill(victim);
            }
        } finally {
            victim.kill();
        }
    }

    /** Between one transaction of a build and the next, or just after the last. */
    void killWhenBuilt(long events) throws Exception {
        var before = serving();
        kill(Work.REBUILDING, () -> {}, () -> serving() > before || hasBuilt(events));
    }

    /** Between one transaction of the generation that serves and the next. */
    void killWhenFollowed(long events, Runnable meanwhile) throws Exception {
        var before = serving() == 0 ? 0 : journalled(serving());
        kill(
                Work.FOLLOWING,
                meanwhile,
                () -> serving() > 0 && journalled(serving()) >= before + events);
    }

    /** Undisturbed at last: the fingerprint of everything that is on the topics. */
    String fingerprintOfAll() throws IOException, InterruptedException {
        var all = Milestone.ahead(topics, Contexts.values());
        var last = start(Work.FOLLOWING);
        try {
            until(last, () -> all.isReachedBy(HeldTables.jdbc(tables(serving()))));
        } finally {
            last.kill();
        }
        return Fingerprint.full(HeldTables.jdbc(tables(serving())));
    }

    private void kill(Work work, Runnable meanwhile, BooleanSupplier moment) throws Exception {
        var victim = start(work);
        try {
            meanwhile.run();
            until(victim, moment);
            kill(victim);
        } finally {
            victim.kill();
        }
    }

    private static void kill(ReadingProcess victim) throws InterruptedException {
        assertThat(victim.isAlive()).as("it works when it is killed").isTrue();
        victim.kill();
    }

    /** A group hears of a member's death after ten seconds, unless it is told. */
    private ReadingProcess start(Work work) throws IOException {
        jdbc.sql("select consumer_group from generation where state = 'serving'")
                .query(String.class)
                .optional()
                .ifPresent(this::forgetTheDead);
        return ReadingProcess.start(schema, work);
    }

    private void forgetTheDead(String group) {
        try {
            if (hasMembers(group)) {
                kafka.removeMembersFromConsumerGroup(
                                group, new RemoveMembersFromConsumerGroupOptions())
                        .all()
                        .get();
            }
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("The group keeps its dead: " + group, e);
        }
    }

    private boolean hasMembers(String group) throws InterruptedException, ExecutionException {
        try {
            var described = kafka.describeConsumerGroups(List.of(group)).all().get();
            return described.values().stream().anyMatch(it -> !it.members().isEmpty());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return false;
            }
            throw e;
        }
    }

    private static void until(ReadingProcess victim, BooleanSupplier moment) {
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(OFTEN)
                .failFast("it ended by itself", () -> !victim.isAlive())
                .until(moment::getAsBoolean);
    }

    private boolean isWaiting() {
        return count(
                        """
                        select count(*) from pg_stat_activity
                        where application_name = '%s' and wait_event_type = 'Lock'\
                        """
                                .formatted(schema))
                > 0;
    }

    private int serving() {
        return number("serving");
    }

    private int building() {
        return number("building");
    }

    private int number(String state) {
        return (int)
                count(
                        "select coalesce(max(number), 0) from generation where state = '%s'"
                                .formatted(state));
    }

    private boolean hasBuilt(long events) {
        var generation = building();
        return generation > 0 && journalled(generation) >= events;
    }

    private long journalled(int generation) {
        return count("select count(*) from %s.journal".formatted(tables(generation)));
    }

    private String tables(int generation) {
        return schema + "_g" + generation;
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    @Override
    public void close() {
        kafka.close();
        pool.close();
    }

    /** A lock on a table, until it is closed. */
    private static final class InTheWay implements AutoCloseable {

        private final Connection connection;

        InTheWay(HikariDataSource pool, String table, String mode) throws SQLException {
            connection = pool.getConnection();
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("lock table %s in %s mode".formatted(table, mode));
            }
        }

        @Override
        public void close() throws SQLException {
            connection.rollback();
            connection.close();
        }
    }
}
