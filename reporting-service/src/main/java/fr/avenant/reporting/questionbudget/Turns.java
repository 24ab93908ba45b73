package fr.avenant.reporting.questionbudget;

import io.micrometer.context.ContextRegistry;
import io.micrometer.context.ContextSnapshotFactory;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.web.context.request.RequestAttributesThreadLocalAccessor;

/**
 * Questions that compute take turns, so that forty of them neither slow down the rest nor fill the
 * memory together. Whoever waits holds nothing, no connection either.
 *
 * <p>They compute on threads of the operating system: a virtual thread that computes leaves its
 * carrier to nobody until it is done, and there are as few carriers as processors, for all requests
 * of all services of a JVM.
 */
public final class Turns implements AutoCloseable {

    private final Semaphore free;
    private final AtomicInteger waiting = new AtomicInteger();
    private final QuestionSettings settings;
    private final ExecutorService threads;
    private final ContextSnapshotFactory contexts =
            ContextSnapshotFactory.builder()
                    .contextRegistry(
                            new ContextRegistry()
                                    .loadThreadLocalAccessors()
                                    .registerThreadLocalAccessor(
                                            new RequestAttributesThreadLocalAccessor()))
                    .build();

    Turns(QuestionSettings settings) {
        this.settings = settings;
        this.free = new Semaphore(settings.atOnce(), true);
        this.threads =
                Executors.newFixedThreadPool(
                        settings.atOnce(),
                        Thread.ofPlatform().daemon().name("question-", 0).factory());
    }

    /**
     * Works when it is its turn, as the same caller on the same request.
     *
     * @throws OverBudget if too many wait already, or if the turn does not come in time
     */
    public <T> T take(Supplier<T> work) {
        await();
        try {
            return compute(contexts.captureAll().wrap(work::get));
        } finally {
            free.release();
        }
    }

    /**
     * Begins to work when it is its turn, likewise, and returns meanwhile. The request has to last
     * for as long as the work asks it anything.
     *
     * @param work fails by itself
     * @throws OverBudget if too many wait already, or if the turn does not come in time
     */
    public void start(Runnable work) {
        await();
        try {
            threads.execute(
                    contexts.captureAll()
                            .wrap(() -> {
                                try {
                                    work.run();
                                } finally {
                                    free.release();
                                }
                            }));
        } catch (RejectedExecutionException _) {
            free.release();
            throw OverBudget.tooMany();
        }
    }

    /** How many wait now. */
    int waiting() {
        return waiting.get();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private <T> T compute(Callable<T> work) {
        var computed = threads.submit(work);
        try {
            return computed.get();
        } catch (InterruptedException _) {
            computed.cancel(true);
            Thread.currentThread().interrupt();
            throw OverBudget.tooMany();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw new IllegalStateException(e);
            }
        }
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
