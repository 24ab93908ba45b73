package fr.avenant.recording.sequencer;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns stored events into a history: dense positions, non-decreasing times, hashes. It places
 * nothing while the database's clock is not to be believed.
 */
public final class Sequencer implements Duty {

    private static final Logger log = LoggerFactory.getLogger(Sequencer.class);
    private static final int EVENTS_PER_ROUND = 10_000;

    /** So that rounds are larger under load: each one costs a commit. */
    private static final Duration BETWEEN_ROUNDS = Duration.ofMillis(12);

    /** While stored events wait for transactions that end without telling anybody. */
    private static final Duration UNTIL_SETTLED = Duration.ofMillis(30);

    /** Whoever waits for positions. */
    public interface Listener {

        /**
         * @param session that may tell other instances
         */
        void placed(LockedSession session) throws SQLException;
    }

    private final SequencingRound round = new SequencingRound(EVENTS_PER_ROUND);
    private final WakeUp wakeUp;
    private final Duration poll;
    private final Listener listener;
    private final ClockWatch clock;
    private volatile @Nullable Instant refusedClock;
    private long confirmationBefore;

    /**
     * @param wakeUp raised after events have been committed
     * @param poll how long to wait without being woken up
     * @param clockLimit how far ahead the database's clock may jump
     */
    public Sequencer(WakeUp wakeUp, Duration poll, Duration clockLimit, Listener listener) {
        this(
                wakeUp,
                poll,
                listener,
                new ClockWatch(Clock.systemUTC(), SteadyTime.ofMachine(), clockLimit));
    }

    Sequencer(WakeUp wakeUp, Duration poll, Listener listener, ClockWatch clock) {
        this.wakeUp = wakeUp;
        this.poll = poll;
        this.listener = listener;
        this.clock = clock;
    }

    /**
     * Tells the relays of this instance, and other instances if one of theirs is an active one.
     *
     * @param relays wakes them up
     */
    public static Listener tell(Runnable relays, BooleanSupplier relaysHere) {
        return session -> {
            relays.run();
            if (!relaysHere.getAsBoolean()) {
                Channel.LOGGED.tell(session.connection());
            }
        };
    }

    @Override
    public String name() {
        return "sequencer";
    }

    /** The reading of the database's clock for which nothing is placed; null if all is well. */
    public @Nullable Instant refusedClock() {
        return refusedClock;
    }

    /** What the database's clock should show at most, without the limit. */
    public Instant expectedClock() {
        return clock.expected();
    }

    @Override
    public void perform(LockedSession session) throws SQLException, InterruptedException {
        RestoredStoreCheck.refuseForeignTransactionNumbers(session.connection());
        try {
            while (!Thread.currentThread().isInterrupted()) {
                takeRound(session);
            }
        } finally {
            refusedClock = null;
        }
    }

    private void takeRound(LockedSession session) throws SQLException, InterruptedException {
        var look = Look.at(session.connection());
        if (!isBelieved(look) || !look.pending()) {
            wakeUp.await(poll);
            return;
        }
        var placed = round.run(session, look);
        if (placed == 0) {
            wakeUp.await(UNTIL_SETTLED);
            return;
        }
        listener.placed(session);
        if (placed < EVENTS_PER_ROUND) {
            Thread.sleep(BETWEEN_ROUNDS);
        }
    }

    private boolean isBelieved(Look look) {
        if (refusedClock != null && look.confirmation() > confirmationBefore) {
            log.warn("The clock of the database, {}, is confirmed", look.clock());
            clock.believeFromNowOn(look.clock());
        }
        var believed = clock.believes(look.clock(), look.lastRecorded());
        if (believed) {
            refusedClock = null;
            return true;
        }
        if (refusedClock == null) {
            confirmationBefore = look.confirmation();
            log.error(
                    "The clock of the database shows {} where {} is expected: nothing is placed until it is"
                            + " set right or confirmed",
                    look.clock(),
                    clock.expected());
        }
        refusedClock = look.clock();
        return false;
    }
}
