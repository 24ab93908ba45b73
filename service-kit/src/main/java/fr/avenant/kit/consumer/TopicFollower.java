package fr.avenant.kit.consumer;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Follows a topic for as long as the service runs; after a failure it starts from what is stored.
 */
public final class TopicFollower implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TopicFollower.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final String topic;
    private final Supplier<TopicReader> readers;
    private final Runnable afterBatch;
    private volatile @Nullable Thread thread;
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
        var starting = Thread.ofPlatform().name("follow-" + topic).unstarted(this::follow);
        thread = starting;
        starting.start();
    }

    /** Lets the batch that is under way finish. */
    @Override
    public void stop() {
        var stopping = thread;
        thread = null;
        if (stopping == null) {
            return;
        }
        stopping.interrupt();
        try {
            stopping.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void follow() {
        while (isRunning()) {
            try (var reader = readers.get()) {
                followWith(reader);
            } catch (InterruptException | WakeupException _) {
                // Only stop() interrupts; the loop sees it by isRunning().
            } catch (Exception e) {
                if (isRunning()) {
                    log.warn("Following {} broke off and starts again: {}", topic, e.toString());
                    LockSupport.parkNanos(PAUSE.toNanos());
                }
            }
        }
    }

    private void followWith(TopicReader reader) throws SQLException {
        try {
            while (isRunning()) {
                if (reader.poll() > 0) {
                    afterBatch.run();
                }
                lag = reader.lag();
            }
        } finally {
            // A reader whose closing is interrupted stays a member of its group until it times out.
            Thread.interrupted();
        }
    }
}
