package fr.avenant.kit.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.avenant.kit.supervision.BackgroundHealth;
import fr.avenant.testplatform.topic.TestTopics;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class TopicFollowerTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private ReadModel model;

    @BeforeEach
    void fresh_model() throws Exception {
        model = ReadModel.fresh();
    }

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void follows_a_topic_and_tells_after_each_batch() throws Exception {
        var batches = new AtomicInteger();
        follow(
                model::reader,
                batches::incrementAndGet,
                () -> {
                    try (var publisher = ReadModel.publisher()) {
                        publisher.publish(0, 50);
                        await().atMost(PATIENCE).until(() -> model.written().size() == 50);
                        var before = batches.get();
                        publisher.publish(50, 60);
                        await().atMost(PATIENCE).until(() -> batches.get() > before);
                        await().atMost(PATIENCE).until(() -> model.written().size() == 60);
                    }
                });
    }

    @Test
    void starts_again_after_a_failure() throws Exception {
        var attempts = new AtomicInteger();
        Supplier<TopicReader> failingAtFirst =
                () -> {
                    if (attempts.incrementAndGet() == 1) {
                        throw new IllegalStateException("on purpose");
                    }
                    return model.reader();
                };
        follow(
                failingAtFirst,
                () -> {},
                () -> {
                    try (var publisher = ReadModel.publisher()) {
                        publisher.publish(0, 10);
                    }
                    await().atMost(PATIENCE).until(() -> model.written().size() == 10);
                });
        assertThat(attempts).hasValue(2);
    }

    @Test
    void starts_again_after_an_error_and_tells_of_it_meanwhile() throws Exception {
        var mended = new AtomicBoolean();
        var breaking =
                (BatchWriter)
                        (connection, events) -> {
                            if (!mended.get()) {
                                throw new OutOfMemoryError("on purpose");
                            }
                            new SampleWriter().write(connection, events);
                        };
        var follower = new TopicFollower(ReadModel.TOPIC, () -> model.reader(breaking));
        var health = new BackgroundHealth(follower::work);
        follower.start();
        try {
            try (var publisher = ReadModel.publisher()) {
                publisher.publish(0, 10);
            }
            await().atMost(PATIENCE).until(() -> health.health().getStatus().equals(Status.DOWN));
            assertThat(follower.isRunning()).isTrue();

            mended.set(true);
            await().atMost(PATIENCE).until(() -> model.written().size() == 10);
            await().atMost(PATIENCE).until(() -> health.health().getStatus().equals(Status.UP));
        } finally {
            follower.stop();
        }
    }

    /** Nobody waits for the partitions of a member that stopped. */
    @Test
    void leaves_its_group_when_it_stops() throws Exception {
        follow(
                model::reader,
                () -> {},
                () -> {
                    try (var publisher = ReadModel.publisher()) {
                        publisher.publish(0, 10);
                    }
                    await().atMost(PATIENCE).until(() -> model.written().size() == 10);
                    assertThat(TestTopics.members(ReadModel.GROUP)).isEqualTo(1);
                });

        assertThat(TestTopics.members(ReadModel.GROUP)).isZero();
    }

    /** What happens while a topic is followed. */
    private interface Meanwhile {
        void happens() throws Exception;
    }

    private static void follow(
            Supplier<TopicReader> readers, Runnable afterBatch, Meanwhile meanwhile)
            throws Exception {
        var follower = new TopicFollower(ReadModel.TOPIC, readers, afterBatch);
        follower.start();
        try {
            meanwhile.happens();
            await().atMost(PATIENCE).until(() -> follower.lag() == 0);
        } finally {
            follower.stop();
        }
        assertThat(follower.isRunning()).isFalse();
    }
}
