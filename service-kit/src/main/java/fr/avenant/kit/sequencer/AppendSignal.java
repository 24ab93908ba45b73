package fr.avenant.kit.sequencer;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Wakes the sequencer after a commit. NOTIFY inside the appending transaction would make all
 * commits queue behind one lock, each with its own disk flush; so one thread notifies for all of
 * them, a few hundred times a second at most.
 */
public final class AppendSignal implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(AppendSignal.class);
    private static final Duration PAUSE = Duration.ofMillis(3);

    private final DataSource dataSource;
    private final Semaphore raised = new Semaphore(0);
    private volatile @Nullable Thread thread;

    public AppendSignal(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Call after the commit: earlier, the sequencer would wake up too early and go back to sleep.
     */
    public void raise() {
        if (raised.availablePermits() == 0) {
            raised.release();
        }
    }

    @Override
    public void start() {
        var starting =
                Thread.ofPlatform()
                        .daemon()
                        .name("append-signal")
                        .unstarted(this::notifyWhenRaised);
        thread = starting;
        starting.start();
    }

    @Override
    public void stop() {
        var stopping = thread;
        thread = null;
        if (stopping != null) {
            stopping.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void notifyWhenRaised() {
        while (isRunning()) {
            try {
                raised.acquire();
                raised.drainPermits();
                try (var connection = dataSource.getConnection()) {
                    LockedSession.notifyListeners(connection, Sequencer.APPENDED);
                }
                Thread.sleep(PAUSE);
            } catch (InterruptedException _) {
                return;
            } catch (SQLException e) {
                // Nothing is lost: the sequencer polls as well.
                log.warn("Could not wake the sequencer", e);
            }
        }
    }
}
