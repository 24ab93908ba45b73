package fr.avenant.recording.sequencer;

import fr.avenant.kit.supervision.Supervised;
import fr.avenant.kit.supervision.SupervisedWork;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;

/**
 * Wakes the sequencer after a commit: at once if it is in this instance, by a notification
 * otherwise. NOTIFY inside the appending transaction would make all commits queue behind one lock,
 * each with its own disk flush; so one thread notifies for all of them, fifty times a second at
 * most.
 */
public final class AppendSignal implements SmartLifecycle, Supervised {

    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration FOREVER = Duration.ofDays(1);

    private final DataSource dataSource;
    private final WakeUp sequencer;
    private final BooleanSupplier sequencesHere;
    private final WakeUp elsewhere = new WakeUp();
    private final SupervisedWork work;

    /**
     * @param sequencer of this instance
     * @param sequencesHere whether it is the one that is active
     */
    public AppendSignal(DataSource dataSource, WakeUp sequencer, BooleanSupplier sequencesHere) {
        this.dataSource = dataSource;
        this.sequencer = sequencer;
        this.sequencesHere = sequencesHere;
        this.work = new SupervisedWork("append-signal", AFTER_FAILURE, this::notifyWhenRaised);
    }

    /**
     * Call after the commit: earlier, the sequencer would wake up too early and go back to sleep.
     */
    public void raise() {
        sequencer.raise();
        if (!sequencesHere.getAsBoolean()) {
            elsewhere.raise();
        }
    }

    @Override
    public void start() {
        work.start();
    }

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

    /** If it fails, nothing is lost: the sequencer polls as well. */
    private void notifyWhenRaised() throws InterruptedException, SQLException {
        while (isRunning()) {
            elsewhere.await(FOREVER);
            try (var connection = dataSource.getConnection()) {
                Channel.APPENDED.tell(connection);
            }
            Thread.sleep(PAUSE);
        }
    }
}
