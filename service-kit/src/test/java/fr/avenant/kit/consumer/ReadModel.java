package fr.avenant.kit.consumer;

import com.zaxxer.hikari.HikariDataSource;
import fr.avenant.kit.topic.KafkaConnection;
import fr.avenant.kit.topic.Topics;
import fr.avenant.kit.tracing.EventTracing;
import fr.avenant.testplatform.TestPlatform;
import fr.avenant.testplatform.topic.PublishedRecords;
import fr.avenant.testplatform.topic.TestTopics;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A topic and the tables that a consumer fills from it. */
final class ReadModel implements AutoCloseable {

    static final String TOPIC = "sample.events";
    static final String GROUP = "sample-group";

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HikariDataSource dataSource;

    private ReadModel(HikariDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Empty tables, and an empty topic of few partitions, so that keys meet. */
    static ReadModel fresh() throws ExecutionException, InterruptedException {
        freshTopic();
        var dataSource = ReaderTables.fresh("consumer_test");
        SampleWriter.createTables(dataSource);
        return new ReadModel(dataSource);
    }

    static void freshTopic() throws ExecutionException, InterruptedException {
        TestTopics.delete(TOPIC);
        TestPlatform.kafka().createTopic(TOPIC, 2);
    }

    static PublishedRecords publisher() {
        return new PublishedRecords(TOPIC);
    }

    TopicReader reader() {
        return reader(new SampleWriter());
    }

    TopicReader reader(BatchWriter writer) {
        return new TopicReader(
                dataSource,
                new Topics(
                        KafkaConnection.plain(TestPlatform.kafka().bootstrapServers()), (short) 1),
                TOPIC,
                GROUP,
                writer);
    }

    TopicReader reader(BatchWriter writer, EventTracing tracing) {
        return new TopicReader(
                dataSource,
                new Topics(
                        KafkaConnection.plain(TestPlatform.kafka().bootstrapServers()), (short) 1),
                TOPIC,
                GROUP,
                writer,
                tracing);
    }

    /** Reads until that many records came. */
    void read(int records) throws SQLException {
        try (var reader = reader()) {
            read(reader, records);
        }
    }

    static void read(TopicReader reader, int records) throws SQLException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var seen = 0;
        while (seen < records) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(seen + " records came of " + records);
            }
            seen += reader.poll();
        }
        if (seen > records) {
            throw new AssertionError(seen + " records came instead of " + records);
        }
    }

    ParkedEventDesk desk() {
        return desk(new SampleWriter());
    }

    ParkedEventDesk desk(BatchWriter writer) {
        return new ParkedEventDesk(
                () -> dataSource,
                new Topics(
                        KafkaConnection.plain(TestPlatform.kafka().bootstrapServers()), (short) 1),
                writer);
    }

    /** In the order in which they were, as far as one transaction or one key goes. */
    List<UUID> noted() {
        return ids("noted");
    }

    /** Likewise. */
    List<UUID> written() {
        return ids("written");
    }

    /** Reasons by the order on the topic. */
    List<String> parkedReasons() {
        return jdbc().sql("select reason from parked_event order by partition, record_offset")
                .query((row, _) -> row.getString(1))
                .list();
    }

    JdbcClient jdbc() {
        return JdbcClient.create(dataSource);
    }

    HikariDataSource dataSource() {
        return dataSource;
    }

    @Override
    public void close() {
        dataSource.close();
    }

    private List<UUID> ids(String table) {
        return jdbc().sql("select event_id from " + table + " order by ordinal")
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }
}
