package fr.avenant.kit.consumer;

import static fr.avenant.kit.consumer.SampleWriter.POISON;
import static fr.avenant.testplatform.topic.PublishedRecords.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.avenant.kit.topic.KafkaConnection;
import fr.avenant.kit.topic.Topics;
import fr.avenant.testplatform.TestPlatform;
import fr.avenant.testplatform.topic.PublishedRecords;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RetryWhileFollowingTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private ReadModel model;
    private InboxWriter inbox;

    @BeforeEach
    void fresh_model() throws Exception {
        model = ReadModel.fresh();
        inbox = new InboxWriter(model.dataSource());
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        model.close();
    }

    @Test
    void whatever_is_retried_meanwhile_every_event_is_written_once_in_the_order_of_its_key()
            throws Exception {
        var follower = new TopicFollower(ReadModel.TOPIC, () -> model.reader(inbox));
        follower.start();
        try (var publisher = ReadModel.publisher()) {
            for (var number = 0; number < 600; number++) {
                publisher.publish(number, "key-" + number % 4, number % 7 == 0 ? POISON : "{}");
                if (number % 50 == 0) {
                    inbox.refuse(number % 100 == 0);
                    model.desk(inbox).retry(null, null);
                }
            }
            await().atMost(PATIENCE).until(() -> inbox.noted().size() == 600);
        } finally {
            follower.stop();
        }

        inbox.refuse(false);
        model.desk(inbox).retry(null, null);

        assertThat(model.desk().list().events()).isEmpty();
        for (var key = 0; key < 4; key++) {
            assertThat(inbox.written("key-" + key)).isEqualTo(idsOfKey(key));
        }
    }

    @Test
    void a_batch_that_has_seen_the_key_as_parked_leaves_nothing_parked_behind_a_retry()
            throws Exception {
        parkFirst();
        try (var publisher = ReadModel.publisher()) {
            publisher.publish(1, "a", "{}");
        }
        var batch = new HeldWriter(inbox);
        try (var reader = model.reader(batch)) {
            var reading = threads.submit(() -> read(reader, 1));
            batch.awaitHeld();
            inbox.refuse(false);
            var retrying = threads.submit(() -> model.desk(inbox).retry(null, null));
            await().atMost(PATIENCE).until(() -> retrying.isDone() || somebodyWaitsForALock());
            batch.letGo();
            reading.get();
            retrying.get();
        }

        assertThat(model.desk().list().events()).isEmpty();
        assertThat(inbox.written()).containsExactly(id(0), id(1));
    }

    @Test
    void two_operators_at_once_write_nothing_twice() throws Exception {
        parkFirst();
        inbox.refuse(false);
        var first = new HeldWriter(inbox);
        var slow = threads.submit(() -> model.desk(first).retry(null, "a"));
        first.awaitHeld();
        var other = threads.submit(() -> model.desk(inbox).retry(null, "a"));
        await().atMost(PATIENCE).until(() -> other.isDone() || somebodyWaitsForALock());
        first.letGo();
        slow.get();

        assertThat(other.get().written()).isZero();
        assertThat(inbox.written()).containsExactly(id(0));
    }

    /**
     * Two groups stand for a member that was taken for dead and the one that has its partitions.
     */
    @Test
    void a_batch_of_partitions_that_somebody_else_has_meanwhile_is_not_written() throws Exception {
        inbox.refuse(true);
        try (var publisher = ReadModel.publisher()) {
            publisher.publish(0, "a", POISON).publish(1, "a", "{}");
        }
        var believedDead = new HeldWriter(inbox);
        try (var reader = model.reader(believedDead)) {
            var reading = threads.submit(() -> read(reader, 2));
            believedDead.awaitHeld();
            inbox.refuse(true);
            try (var other =
                    new TopicReader(
                            model.dataSource(),
                            new Topics(
                                    KafkaConnection.plain(TestPlatform.kafka().bootstrapServers()),
                                    (short) 1),
                            ReadModel.TOPIC,
                            "another-group",
                            inbox)) {
                ReadModel.read(other, 2);
            }
            inbox.refuse(false);
            believedDead.letGo();

            assertThatThrownBy(reading::get).hasMessageContaining("Somebody else");
        }
        assertThat(inbox.written()).isEmpty();
        assertThat(model.desk().list().parked()).isEqualTo(2);
    }

    private void parkFirst() throws Exception {
        inbox.refuse(true);
        try (var publisher = ReadModel.publisher();
                var reader = model.reader(inbox)) {
            publisher.publish(0, "a", POISON);
            ReadModel.read(reader, 1);
        }
    }

    private boolean somebodyWaitsForALock() {
        return model.jdbc()
                        .sql(
                                "select count(*) from pg_locks where locktype = 'advisory' and not granted")
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static void read(TopicReader reader, int records) {
        try {
            ReadModel.read(reader, records);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private static List<UUID> idsOfKey(int key) {
        return IntStream.range(0, 600)
                .filter(number -> number % 4 == key)
                .mapToObj(PublishedRecords::id)
                .toList();
    }

    /** Stands still in the middle of its first batch. */
    private static final class HeldWriter implements BatchWriter {

        private final CountDownLatch held = new CountDownLatch(1);
        private final CountDownLatch free = new CountDownLatch(1);
        private final BatchWriter writer;

        HeldWriter(BatchWriter writer) {
            this.writer = writer;
        }

        void awaitHeld() throws InterruptedException {
            assertThat(held.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        }

        void letGo() {
            free.countDown();
        }

        @Override
        public List<ConsumedEvent> admit(Connection connection, List<ConsumedEvent> events)
                throws SQLException {
            standStill();
            return writer.admit(connection, events);
        }

        @Override
        public void write(Connection connection, List<ConsumedEvent> events) throws SQLException {
            standStill();
            writer.write(connection, events);
        }

        private void standStill() {
            held.countDown();
            try {
                free.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
