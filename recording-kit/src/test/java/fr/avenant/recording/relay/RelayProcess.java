package fr.avenant.recording.relay;

import com.zaxxer.hikari.HikariDataSource;
import fr.avenant.kit.topic.KafkaConnection;
import fr.avenant.kit.topic.Topics;
import fr.avenant.kit.tracing.EventTracing;
import fr.avenant.testplatform.TestPlatform;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A relay in a JVM of its own, so that it can be killed as a machine would be. */
record RelayProcess(Process process) {

    static void main(String[] urlUserPasswordKafka) throws InterruptedException {
        var dataSource = new HikariDataSource();
        dataSource.setMaximumPoolSize(2);
        dataSource.setJdbcUrl(urlUserPasswordKafka[0]);
        dataSource.setUsername(urlUserPasswordKafka[1]);
        dataSource.setPassword(urlUserPasswordKafka[2]);
        var kafka = KafkaConnection.plain(urlUserPasswordKafka[3]);
        var relay =
                new Relay(
                        new RelayClients(kafka),
                        new Topics(kafka, (short) 1),
                        RelayedTopic.of(RelayedStore.CONTEXT),
                        Duration.ofMillis(50),
                        EventTracing.OFF);
        RelayedStore.active(dataSource, relay).start();
        new CountDownLatch(1).await();
    }

    static RelayProcess start() throws IOException {
        var postgreSql = TestPlatform.postgreSql();
        return new RelayProcess(
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx200m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                RelayProcess.class.getName(),
                                postgreSql.jdbcUrl(RelayedStore.SCHEMA),
                                postgreSql.username(),
                                postgreSql.password(),
                                TestPlatform.kafka().bootstrapServers())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start());
    }

    /** By SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(10, TimeUnit.SECONDS);
    }

    /** By SIGSTOP: it stays as it is, its connections open, and does nothing. */
    void pause() throws IOException, InterruptedException {
        signal("STOP");
    }

    void resume() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        var sent =
                new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                        .inheritIO()
                        .start();
        if (sent.waitFor() != 0) {
            throw new IOException("No signal " + name + " for " + process.pid());
        }
    }
}
