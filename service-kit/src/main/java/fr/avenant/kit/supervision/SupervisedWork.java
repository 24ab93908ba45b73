package fr.avenant.kit.supervision;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that goes on with its work until it is stopped. Whatever ends an attempt, be it an
 * {@link Error}, another one follows: after the same pause each time while a server is away, after
 * longer and longer ones, up to 30 s, when the work itself breaks.
 */
public final class SupervisedWork {

    private static final Logger log = LoggerFactory.getLogger(SupervisedWork.class);

    /** One attempt; whatever it throws ends it. */
    @FunctionalInterface
    public interface Attempt {

        /**
         * Works until interrupted, or until there is nothing to do before the next pause.
         *
         * @throws WorkEnded if there must be no next attempt
         */
        void run() throws Exception;
    }

    private final String name;
    private final Attempt attempt;
    private final Condition condition;
    private volatile @Nullable Thread thread;

    /**
     * @param name of the thread, and in what is told of it
     * @param pause between attempts
     */
    public SupervisedWork(String name, Duration pause, Attempt attempt) {
        this.name = name;
        this.attempt = attempt;
        this.condition = new Condition(pause);
    }

    public String name() {
        return name;
    }

    public void start() {
        var starting = Thread.ofPlatform().name(name).unstarted(this::goOn);
        thread = starting;
        starting.start();
    }

    /** Interrupts the work and waits for it to put down what it holds. */
    public void stop() {
        stop(() -> {});
    }

    /**
     * The same for work that waits for what an interruption does not end.
     *
     * @param release ends that wait
     */
    public void stop(Runnable release) {
        var stopping = thread;
        thread = null;
        if (stopping == null) {
            return;
        }
        stopping.interrupt();
        release.run();
        try {
            stopping.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether it was started, and neither stopped nor ended. */
    public boolean isRunning() {
        return thread != null;
    }

    /** Why it is not done at present; empty if it is, or if nobody wants it. */
    public Optional<String> trouble() {
        var working = thread;
        if (working == null) {
            return Optional.empty();
        }
        if (working.getState() == Thread.State.TERMINATED && isRunning()) {
            return Optional.of("Its thread is gone");
        }
        return Optional.ofNullable(condition.reason(System.nanoTime())).map(Throwable::toString);
    }

    /** How often it broke since the service started. */
    public long breakdowns() {
        return condition.breakdowns();
    }

    private void goOn() {
        while (isRunning()) {
            pause(attempt());
        }
    }

    private Duration attempt() {
        condition.begin(System.nanoTime());
        try {
            attempt.run();
            return condition.pauseAfterEnd();
        } catch (WorkEnded reason) {
            sayWhyItEnds(reason);
            thread = null; // last: whoever waits for the end finds the reason told
            return Duration.ZERO;
        } catch (Throwable failure) {
            return pauseAfter(failure);
        }
    }

    private void sayWhyItEnds(WorkEnded reason) {
        try {
            log.error("The {} has stopped until the service starts again", name, reason);
        } catch (Throwable _) {
            // Out of memory, maybe: that it ends matters more than saying why.
        }
    }

    private Duration pauseAfter(Throwable failure) {
        if (!isRunning()) {
            return Duration.ZERO;
        }
        var outage = Condition.isOutage(failure);
        var pause =
                outage
                        ? condition.pauseAfterOutage(System.nanoTime())
                        : condition.pauseAfterBreakdown(failure, System.nanoTime());
        try {
            if (outage) {
                log.warn("The {} broke off and will try again: {}", name, failure.toString());
                log.debug("The {} broke off", name, failure);
            } else {
                log.error("The {} broke and will try again in {}", name, pause, failure);
            }
        } catch (Throwable _) {
            // Out of memory, maybe: going on matters more than saying why.
        }
        return pause;
    }

    private void pause(Duration pause) {
        try {
            if (isRunning()) {
                Thread.sleep(pause);
            }
        } catch (InterruptedException _) {
            // Only stop() interrupts; the loop sees it by isRunning().
        }
    }
}
