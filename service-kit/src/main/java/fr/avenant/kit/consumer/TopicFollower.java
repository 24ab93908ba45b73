package fr.avenant.kit.consumer;

import fr.avenant.kit.supervision.Supervised;
import fr.avenant.kit.supervision.SupervisedWork;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.springframework.context.SmartLifecycle;

/**
 * Follows a topic for as long as the service runs; after a failure it starts from what is stored.
 */
public final class TopicFollower implements SmartLifecycle, Supervised {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** So that batches are larger under load: each one costs a commit. */
    private static final Duration BETWEEN_BATCHES = Duration.ofMillis(12);

    private final String topic;
    private final Supplier<TopicReader> readers;
    private final Runnable afterBatch;
    private final SupervisedWork work;
    private volatile long lag;

    /**
     * @param readers makes a reader; asked again after each failure
     */
    public TopicFollower(String topic, Supplier<TopicReader> readers) {
        this(topic, readers, () -> {});
    }

    /**
     * @param afterBatch is told after each committed batch
     */
    public TopicFollower(String topic, Supplier<TopicReader> readers, Runnable afterBatch) {
        this.topic = topic;
        this.readers = readers;
        this.afterBatch = afterBatch;
        this.work = new SupervisedWork("follow-" + topic, PAUSE, this::follow);
    }

    public String topic() {
        return topic;
    }

    /** Records on the topic that are not read yet, as of the last poll. */
    public long lag() {
        return lag;
    }

    @Override
    public void start() {
        work.start();
    }

    /** Lets the batch that is under way finish. */
    @Override
    public void stop() {
        work.stop();
    }

    /** Beside others: each one waits for a fetch that is under way. */
    @Override
    public void stop(Runnable callback) {
        Thread.ofVirtual()
                .name("stop of follow-" + topic)
                .start(() -> {
                    try {
                        stop();
                    } finally {
                        callback.run();
                    }
                });
    }

    @Override
    public boolean isRunning() {
        return work.isRunning();
    }

    @Override
    public List<SupervisedWork> work() {
        return List.of(work);
    }

    private void follow() throws SQLException, InterruptedException {
        try (var reader = readers.get()) {
            followWith(reader);
        } catch (InterruptException | WakeupException _) {
            // Only stop() interrupts, and nothing goes on after it.
        }
    }

    private void followWith(TopicReader reader) throws SQLException, InterruptedException {
        try {
            while (isRunning()) {
                var came = reader.poll();
                lag = reader.lag();
                if (came > 0) {
                    afterBatch.run();
                    if (lag == 0) {
                        Thread.sleep(BETWEEN_BATCHES);
                    }
                }
            }
        } finally {
            // A reader whose closing is interrupted stays a member of its group until it times out.
            Thread.interrupted();
        }
    }
}
