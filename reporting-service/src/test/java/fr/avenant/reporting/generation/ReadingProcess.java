package fr.avenant.reporting.generation;

import com.zaxxer.hikari.HikariDataSource;
import fr.avenant.kit.topic.KafkaConnection;
import fr.avenant.kit.topic.Topics;
import fr.avenant.kit.tracing.EventTracing;
import fr.avenant.reporting.projection.AllProjections;
import fr.avenant.testplatform.TestPlatform;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the service does without anybody asking, in a JVM of its own, so that it can be killed as a
 * machine would be.
 */
record ReadingProcess(Process process) {

    /** What it is killed at. */
    enum Work {
        FOLLOWING,
        REBUILDING
    }

    static void main(String[] schemaUrlUserPasswordKafkaWork) throws InterruptedException {
        var arguments = schemaUrlUserPasswordKafkaWork;
        var pool = new HikariDataSource();
        pool.setMaximumPoolSize(12);
        pool.setMinimumIdle(1);
        pool.setSchema(arguments[0]);
        pool.setJdbcUrl(arguments[1]);
        pool.setUsername(arguments[2]);
        pool.setPassword(arguments[3]);
        var generations = generations(pool, arguments[0], arguments[4]);
        generations.start();
        if (Work.valueOf(arguments[5]) == Work.REBUILDING) {
            rebuild(generations);
        }
        new CountDownLatch(1).await();
    }

    /** The session of one that was killed may hold the lock for a moment. */
    private static void rebuild(Generations generations) throws InterruptedException {
        while (generations.rebuild().isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    /** As the service wires them. */
    static Generations generations(HikariDataSource pool, String schema, String bootstrapServers) {
        var connections = new GenerationDataSource(pool, schema);
        var projections = AllProjections.create();
        var topics = new Topics(KafkaConnection.plain(bootstrapServers), (short) 1);
        var tables =
                new GenerationTables(
                        JdbcClient.create(pool),
                        new TransactionTemplate(new DataSourceTransactionManager(pool)),
                        connections,
                        projections);
        var held = new HeldProjections(projections, schema);
        return new Generations(
                tables, connections, new Builds(topics, held, EventTracing.OFF), topics, _ -> {});
    }

    static ReadingProcess start(String schema, Work work) throws IOException {
        var postgreSql = TestPlatform.postgreSql();
        return new ReadingProcess(
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx200m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                ReadingProcess.class.getName(),
                                schema,
                                postgreSql.jdbcUrl(schema) + "&ApplicationName=" + schema,
                                postgreSql.username(),
                                postgreSql.password(),
                                TestPlatform.kafka().bootstrapServers(),
                                work.name())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** By SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
