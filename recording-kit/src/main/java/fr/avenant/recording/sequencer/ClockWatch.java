package fr.avenant.recording.sequencer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether the database's clock may be believed. Public time never goes back, so a clock that is
 * years ahead for a moment would hold it there for years. A reading is believed up to a limit
 * beyond the later of two: the last recorded time, which it cannot make worse; and what this
 * machine's clock showed once, plus the time that has passed since, however long nothing happened.
 */
final class ClockWatch {

    /** Clocks drift; a small difference is forgotten after this time. */
    private static final Duration BETWEEN_COMPARISONS = Duration.ofHours(1);

    private final Clock machine;
    private final SteadyTime steady;
    private final Duration limit;
    private Instant reference;
    private Duration referenceAt;

    /**
     * @param machine of this service, which is believed when it starts
     * @param limit how far ahead is still believed
     */
    ClockWatch(Clock machine, SteadyTime steady, Duration limit) {
        this.machine = machine;
        this.steady = steady;
        this.limit = limit;
        this.reference = machine.instant();
        this.referenceAt = steady.now();
    }

    /**
     * @param database what its clock shows
     * @param lastRecorded null if nothing has been recorded yet
     */
    synchronized boolean believes(Instant database, @Nullable Instant lastRecorded) {
        compareWithMachine();
        var latest = expected().plus(limit);
        return !database.isAfter(latest)
                || (lastRecorded != null && !database.isAfter(lastRecorded.plus(limit)));
    }

    /** What a clock that did not jump would show. */
    synchronized Instant expected() {
        return reference.plus(steady.now().minus(referenceAt));
    }

    /** An operator says that the database's clock is right. */
    synchronized void believeFromNowOn(Instant database) {
        reference = database;
        referenceAt = steady.now();
    }

    private void compareWithMachine() {
        if (steady.now().minus(referenceAt).compareTo(BETWEEN_COMPARISONS) >= 0) {
            var now = machine.instant();
            if (Duration.between(expected(), now).abs().compareTo(limit) <= 0) {
                believeFromNowOn(now);
            }
        }
    }
}
