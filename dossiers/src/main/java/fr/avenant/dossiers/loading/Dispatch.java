package fr.avenant.dossiers.loading;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Sends several steps at once, and those that must wait again later without holding others up. */
final class Dispatch implements AutoCloseable {

    private static final int AT_ONCE = 8;
    private static final long SHORTEST_WAIT_MILLIS = 50;

    private final ExecutorService senders =
            Executors.newFixedThreadPool(
                    AT_ONCE, Thread.ofVirtual().name("dossiers-", 0).factory());
    private final ServiceClient services;
    private final Duration patience;

    /**
     * @param patience how long a step may wait in all
     */
    Dispatch(ServiceClient services, Duration patience) {
        this.services = services;
        this.patience = patience;
    }

    /** Accepted or refused: what may be accepted later is, or is refused when patience ends. */
    CompletableFuture<Answer> send(Step step) {
        return attempt(step, System.nanoTime(), senders);
    }

    /** Gives up what is under way. */
    @Override
    public void close() {
        senders.shutdownNow();
    }

    private CompletableFuture<Answer> attempt(Step step, long since, Executor when) {
        return CompletableFuture.supplyAsync(() -> ask(step), when)
                .thenCompose(answer ->
                        answer instanceof Answer.Later later
                                ? again(step, since, later)
                                : CompletableFuture.completedFuture(answer));
    }

    private CompletableFuture<Answer> again(Step step, long since, Answer.Later later) {
        var wait = Math.max(later.after().toMillis(), SHORTEST_WAIT_MILLIS);
        var waited = Duration.ofNanos(System.nanoTime() - since);
        return waited.plusMillis(wait).compareTo(patience) > 0
                ? CompletableFuture.completedFuture(new Answer.Refused(later.why()))
                : attempt(
                        step,
                        since,
                        CompletableFuture.delayedExecutor(wait, TimeUnit.MILLISECONDS, senders));
    }

    private Answer ask(Step step) {
        try {
            return services.send(step);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Answer.Refused("le chargement a été interrompu");
        }
    }
}
