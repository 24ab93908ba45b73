package fr.avenant.kit.sequencer;

import java.sql.SQLException;
import java.time.Duration;

/** Turns stored events into a history: dense positions, non-decreasing times, hashes. */
public final class Sequencer implements Duty {

    /** Raised after events have been committed. */
    public static final String APPENDED = "event_appended";

    /** Raised after events have got their positions. */
    public static final String LOGGED = "event_logged";

    private static final int EVENTS_PER_ROUND = 10_000;

    private final SequencingRound round = new SequencingRound(EVENTS_PER_ROUND);
    private final Duration poll;

    /**
     * @param poll how long to wait without a notification; a foreign transaction that ends notifies
     *     nobody
     */
    public Sequencer(Duration poll) {
        this.poll = poll;
    }

    @Override
    public String name() {
        return "sequencer";
    }

    @Override
    public String channel() {
        return APPENDED;
    }

    @Override
    public void perform(LockedSession session) throws SQLException {
        RestoredStoreCheck.refuseForeignTransactionNumbers(session.connection());
        while (!Thread.currentThread().isInterrupted()) {
            if (!round.run(session)) {
                session.awaitNotification(poll);
            }
        }
    }
}
