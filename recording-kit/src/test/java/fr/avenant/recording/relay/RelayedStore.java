package fr.avenant.recording.relay;

import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import fr.avenant.contracts.Contexts;
import fr.avenant.kit.topic.KafkaConnection;
import fr.avenant.kit.topic.Topics;
import fr.avenant.kit.tracing.EventTracing;
import fr.avenant.recording.sequencer.Rounds;
import fr.avenant.recording.sequencer.SingleActive;
import fr.avenant.recording.store.StoredEvents;
import fr.avenant.testplatform.TestPlatform;
import fr.avenant.testplatform.topic.TestTopics;
import fr.avenant.testplatform.topic.TopicContents;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A store whose events are logged when a test says so, and the topic that they go to. */
final class RelayedStore implements AutoCloseable {

    static final Contexts CONTEXT = Contexts.PROGRAMMATION;
    static final String SCHEMA = "relay_test";

    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration STANDBY = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HikariDataSource dataSource;

    private RelayedStore(HikariDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Nothing is stored, and there is no topic. */
    static RelayedStore fresh() throws ExecutionException, InterruptedException {
        TestTopics.delete(CONTEXT.topic());
        return new RelayedStore(StoredEvents.freshStore(SCHEMA, CONTEXT));
    }

    static Relay relay() {
        return relay(EventTracing.OFF);
    }

    static Relay relay(EventTracing tracing) {
        return relay(RelayedTopic.of(CONTEXT), tracing);
    }

    static Relay relay(RelayedTopic topic, EventTracing tracing) {
        var topics =
                new Topics(
                        KafkaConnection.plain(TestPlatform.kafka().bootstrapServers()), (short) 1);
        var kafka = new RelayClients(topics.connection());
        return new Relay(kafka, topics, topic, POLL, tracing);
    }

    static SingleActive active(DataSource dataSource, Relay relay) {
        return new SingleActive(dataSource, relay, STANDBY);
    }

    SingleActive active(Relay relay) {
        return active(dataSource, relay);
    }

    /** Events {@code from} to {@code to} of the same series, logged. */
    void log(int from, int to) throws SQLException {
        StoredEvents.appendMany(dataSource, from, to);
        Rounds.placeAll(dataSource);
    }

    void relayAll() {
        relayAll(EventTracing.OFF);
    }

    void relayAll(EventTracing tracing) {
        var relay = active(relay(tracing));
        relay.start();
        try {
            awaitAllAcknowledged();
        } finally {
            relay.stop();
        }
    }

    void awaitAllAcknowledged() {
        await().atMost(PATIENCE).until(() -> acknowledged() == StoredEvents.logged(dataSource) - 1);
    }

    /** The last position of which the database knows that all up to it are on the topic. */
    long acknowledged() {
        return StoredEvents.count(
                dataSource, "select coalesce(max(position), -1) from relay_watermark");
    }

    TopicContents topic() {
        return TopicContents.of(CONTEXT.topic());
    }

    HikariDataSource dataSource() {
        return dataSource;
    }

    JdbcClient jdbc() {
        return JdbcClient.create(dataSource);
    }

    @Override
    public void close() {
        dataSource.close();
    }
}
