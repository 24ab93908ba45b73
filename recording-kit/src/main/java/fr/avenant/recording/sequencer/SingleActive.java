package fr.avenant.recording.sequencer;

import fr.avenant.kit.supervision.Supervised;
import fr.avenant.kit.supervision.SupervisedWork;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;

/**
 * Performs a duty whenever this instance gets the lock, and stands by while another instance has
 * it. A duty that says that it has ended is not tried again.
 */
public final class SingleActive implements SmartLifecycle, Supervised {

    private final DataSource dataSource;
    private final Duty duty;
    private final SupervisedWork work;
    private volatile boolean active;

    /**
     * @param standby between one look whether the lock is free and the next
     */
    public SingleActive(DataSource dataSource, Duty duty, Duration standby) {
        this.dataSource = dataSource;
        this.duty = duty;
        this.work = new SupervisedWork(duty.name(), standby, this::takeTurn);
    }

    /** Whether this instance has the lock, as far as it knows. */
    public boolean isActive() {
        return active;
    }

    @Override
    public void start() {
        work.start();
    }

    /** Interrupts the duty and waits for it to put down what it holds. */
    @Override
    public void stop() {
        work.stop();
    }

    @Override
    public boolean isRunning() {
        return work.isRunning();
    }

    @Override
    public List<SupervisedWork> work() {
        return List.of(work);
    }

    private void takeTurn() throws Exception {
        try (var session = LockedSession.tryOpen(dataSource, duty.name()).orElse(null)) {
            if (session != null) {
                active = true;
                duty.perform(session);
            }
        } finally {
            active = false;
        }
    }
}
