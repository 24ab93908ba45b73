package fr.avenant.reporting.budget;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Questions that compute take turns, so that forty of them neither slow down the rest nor fill the
 * memory together. Whoever waits holds nothing, no connection either.
 */
public final class Turns {

    private final Semaphore free;
    private final AtomicInteger waiting = new AtomicInteger();
    private final QuestionSettings settings;

    Turns(QuestionSettings settings) {
        this.settings = settings;
        this.free = new Semaphore(settings.atOnce(), true);
    }

    /**
     * Works when it is its turn.
     *
     * @throws OverBudget if too many wait already, or if the turn does not come in time
     */
    public <T> T take(Supplier<T> work) {
        await();
        try {
            return work.get();
        } finally {
            free.release();
        }
    }

    /** How many wait now. */
    int waiting() {
        return waiting.get();
    }

    private void await() {
        if (free.tryAcquire()) {
            return;
        }
        try {
            if (waiting.incrementAndGet() > settings.waiting()
                    || !free.tryAcquire(settings.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw OverBudget.tooMany();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw OverBudget.tooMany();
        } finally {
            waiting.decrementAndGet();
        }
    }
}
