package fr.avenant.recording.sequencer;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tells whoever waits for work that there is some; told twice before it is heard, it is once. */
public final class WakeUp {

    private final Semaphore raised = new Semaphore(0);

    public void raise() {
        if (raised.availablePermits() == 0) {
            raised.release();
        }
    }

    /**
     * Returns at once if it was raised since the last time, and after the fallback at the latest.
     */
    public void await(Duration fallback) throws InterruptedException {
        if (raised.tryAcquire(fallback.toNanos(), TimeUnit.NANOSECONDS)) {
            raised.drainPermits();
        }
    }
}
