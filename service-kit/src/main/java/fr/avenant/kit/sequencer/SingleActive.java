package fr.avenant.kit.sequencer;

import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Performs a duty whenever this instance gets the lock, and stands by while another instance has
 * it. A duty that says that it is stopped is not tried again.
 */
public final class SingleActive implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SingleActive.class);

    private final DataSource dataSource;
    private final Duty duty;
    private final Duration standby;
    private volatile @Nullable Thread thread;

    public SingleActive(DataSource dataSource, Duty duty, Duration standby) {
        this.dataSource = dataSource;
        this.duty = duty;
        this.standby = standby;
    }

    @Override
    public void start() {
        var starting = Thread.ofPlatform().name(duty.name()).unstarted(this::takeTurns);
        thread = starting;
        starting.start();
    }

    /** Interrupts the duty and waits for it to put down what it holds. */
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
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void takeTurns() {
        while (isRunning()) {
            try (var session =
                    LockedSession.tryOpen(dataSource, duty.name(), duty.channel()).orElse(null)) {
                if (session != null) {
                    duty.perform(session);
                }
            } catch (DutyStopped reason) {
                log.error("The {} has stopped until the service starts again", duty.name(), reason);
                thread = null;
            } catch (Exception e) {
                if (isRunning()) {
                    log.warn("The {} lost its turn and will try again", duty.name(), e);
                }
            }
            pause();
        }
    }

    private void pause() {
        try {
            if (isRunning()) {
                Thread.sleep(standby);
            }
        } catch (InterruptedException _) {
            // Only stop() interrupts; the loop sees it by isRunning().
        }
    }
}
