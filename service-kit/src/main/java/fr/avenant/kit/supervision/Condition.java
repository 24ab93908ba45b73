package fr.avenant.kit.supervision;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * How work is going. It is broken from the moment that it threw what no server that is away
 * explains, until it has gone on for as long as the last pause: work that breaks at once each time
 * is broken all the while.
 */
final class Condition {

    static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Duration firstPause;
    private Duration pause;
    private long begunAt;
    private boolean underway;
    private @Nullable Throwable reason;
    private long breakdowns;

    /**
     * @param firstPause between one attempt and the next; doubled each time that one breaks, up to
     *     30 s
     */
    Condition(Duration firstPause) {
        this.firstPause = firstPause;
        this.pause = firstPause;
    }

    synchronized void begin(long nanoTime) {
        underway = true;
        begunAt = nanoTime;
    }

    /** It ended by itself, so it works. */
    synchronized Duration pauseAfterEnd() {
        underway = false;
        reason = null;
        pause = firstPause;
        return firstPause;
    }

    /** A server was away, which says nothing about the work. */
    synchronized Duration pauseAfterOutage(long nanoTime) {
        look(nanoTime);
        underway = false;
        return firstPause;
    }

    synchronized Duration pauseAfterBreakdown(Throwable why, long nanoTime) {
        look(nanoTime);
        underway = false;
        pause = reason == null ? firstPause : longer(pause);
        reason = why;
        breakdowns++;
        return pause;
    }

    /** Why it is broken; null if it is not. */
    synchronized @Nullable Throwable reason(long nanoTime) {
        look(nanoTime);
        return reason;
    }

    synchronized long breakdowns() {
        return breakdowns;
    }

    private void look(long nanoTime) {
        if (underway && nanoTime - begunAt >= pause.toNanos()) {
            reason = null;
            pause = firstPause;
        }
    }

    private static Duration longer(Duration pause) {
        var doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    /** Whether a server that is away, or its answer, is behind it: no fault of this program. */
    static boolean isOutage(Throwable failure) {
        var outage = false;
        for (@Nullable Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof Error) {
                return false;
            }
            outage |=
                    at instanceof SQLException
                            || at instanceof KafkaException
                            || at instanceof IOException;
        }
        return outage;
    }
}
