package fr.avenant.recording.relay;

import static fr.avenant.testplatform.topic.TopicContents.key;
import static fr.avenant.testplatform.topic.TopicContents.position;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import fr.avenant.contracts.EventType;
import fr.avenant.kit.supervision.SupervisedWork;
import fr.avenant.kit.topic.KafkaConnection;
import fr.avenant.kit.topic.Topics;
import fr.avenant.recording.metrics.DeliveryMetrics;
import fr.avenant.recording.sequencer.Rounds;
import fr.avenant.recording.sequencer.Sequencer;
import fr.avenant.recording.sequencer.SingleActive;
import fr.avenant.recording.sequencer.WakeUp;
import fr.avenant.recording.store.StoredEvents;
import fr.avenant.testplatform.TestPlatform;
import fr.avenant.testplatform.topic.TestTopics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class RelayRefusalTest {

    private static final String TOPIC = RelayedStore.CONTEXT.topic();
    private static final String REFUSED = "organisation:refused";
    private static final long REFUSED_POSITION = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Relay relay = RelayedStore.relay();
    private final Sequencer sequencer = new Sequencer(new WakeUp(), PATIENCE, PATIENCE, _ -> {});
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final Logger logger = (Logger) LoggerFactory.getLogger(SupervisedWork.class);
    private final ListAppender<ILoggingEvent> said = new ListAppender<>();
    private RelayedStore store;
    private SingleActive active;

    @BeforeEach
    void fresh_store_and_topic() throws Exception {
        store = RelayedStore.fresh();
        new Topics(KafkaConnection.plain(TestPlatform.kafka().bootstrapServers()), (short) 1)
                .ensure(RelayedStore.CONTEXT);
        active = store.active(relay);
        new DeliveryMetrics(store.jdbc(), sequencer, List.of(relay)).bindTo(metrics);
        logger.setLevel(Level.ERROR);
        logger.setAdditive(false);
        said.start();
        logger.addAppender(said);
    }

    @AfterEach
    void close() {
        active.stop();
        store.close();
        logger.detachAppender(said);
        logger.setLevel(null);
        logger.setAdditive(true);
    }

    @Test
    void an_event_that_kafka_refuses_stops_the_relay_until_the_cause_is_removed() throws Exception {
        TestTopics.set(TOPIC, "max.message.bytes", "2000");
        store.log(0, (int) REFUSED_POSITION);
        append(0, incompressible(4_000));
        append(1, "{}");
        Rounds.placeAll(store.dataSource());

        active.start();
        await().atMost(PATIENCE).until(() -> !active.isRunning());

        assertThat(alarm()).isEqualTo(1);
        assertThat(said.list)
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.getLevel()).isEqualTo(Level.ERROR);
                    assertThat(line.getThrowableProxy().getMessage()).contains("refused an event");
                });
        assertThat(store.topic().records())
                .noneMatch(event -> key(event).equals(REFUSED))
                .allMatch(event -> position(event) < REFUSED_POSITION);
        assertThat(store.acknowledged()).isLessThan(REFUSED_POSITION);

        TestTopics.set(TOPIC, "max.message.bytes", "1048588");
        active.start();
        store.awaitAllAcknowledged();

        assertThat(alarm()).isZero();
        assertThat(store.topic().distinct()).isEqualTo(REFUSED_POSITION + 2);
        assertThat(store.topic().goingBack()).isZero();
    }

    @Test
    void what_somebody_else_wrote_to_the_topic_stops_the_relay() throws Exception {
        store.log(0, 100);
        try (var producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", TestPlatform.kafka().bootstrapServers()),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, new byte[0])).get();
        }

        active.start();
        await().atMost(PATIENCE).until(() -> !active.isRunning());

        assertThat(alarm()).isEqualTo(1);
        assertThat(store.topic().size()).isEqualTo(1);
    }

    private double alarm() {
        return metrics.get("avenant.relay.refused").gauge().value();
    }

    private void append(long sequence, String payload) throws SQLException {
        try (var connection = store.dataSource().getConnection()) {
            StoredEvents.append(
                    connection,
                    REFUSED,
                    sequence,
                    new EventType("fr.avenant.territory.OrganisationRegistered", 1),
                    payload,
                    "{\"actor\":\"actor-1\",\"causationid\":\"c-1\",\"correlationid\":\"r-1\"}");
        }
    }

    private static String incompressible(int bytes) {
        var random = new byte[bytes];
        new Random(1).nextBytes(random);
        return "{\"text\":\"" + HexFormat.of().formatHex(random) + "\"}";
    }
}
