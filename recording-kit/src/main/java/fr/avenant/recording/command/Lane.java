package fr.avenant.recording.command;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets a few through at once and some more wait for a moment; nobody holds anything meanwhile. */
final class Lane {

    private final Semaphore free;
    private final Semaphore waiting;
    private final Duration patience;

    /**
     * @param atOnce how many go through at once
     * @param mostWaiting how many wait besides them
     * @param patience how long each waits
     */
    Lane(int atOnce, int mostWaiting, Duration patience) {
        this.free = new Semaphore(atOnce, true);
        this.waiting = new Semaphore(atOnce + mostWaiting);
        this.patience = patience;
    }

    /** Whether the caller is in, and has to {@link #leave()} in the end. */
    boolean enter() {
        if (!waiting.tryAcquire()) {
            return false;
        }
        var entered = false;
        try {
            entered = free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
            return entered;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            if (!entered) {
                waiting.release();
            }
        }
    }

    void leave() {
        free.release();
        waiting.release();
    }
}
