package fr.avenant.dossiers.loading;

import fr.avenant.contracts.Contexts;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Sends several requests at once, and what must wait again later without holding others up. */
final class Dispatch implements AutoCloseable {

    /** Of batches, a service lets no more in (ADR 0018). */
    private static final int BATCHES_AT_ONCE = 2;

    private static final int WITHDRAWALS_AT_ONCE = 8;
    private static final long SHORTEST_WAIT_MILLIS = 50;

    private final Map<Contexts, ExecutorService> batches = new EnumMap<>(Contexts.class);
    private final ExecutorService withdrawals = senders("withdrawals-", WITHDRAWALS_AT_ONCE);
    private final ServiceClient services;
    private final Duration patience;

    /**
     * @param patience how long a request may wait in all
     */
    Dispatch(ServiceClient services, Duration patience) {
        this.services = services;
        this.patience = patience;
        for (var context : Contexts.values()) {
            batches.put(context, senders(context.label() + "-batches-", BATCHES_AT_ONCE));
        }
    }

    /**
     * Sends a request until patience ends for what may be accepted later.
     *
     * @param since when it was sent first, as {@link System#nanoTime()} tells
     * @return accepted or refused, whole or in parts
     */
    CompletableFuture<Answer> send(Asked asked, long since) {
        return attempt(asked, since, senders(asked));
    }

    /** Gives up what is under way. */
    @Override
    public void close() {
        batches.values().forEach(ExecutorService::shutdownNow);
        withdrawals.shutdownNow();
    }

    private static ExecutorService senders(String name, int atOnce) {
        return Executors.newFixedThreadPool(atOnce, Thread.ofVirtual().name(name, 0).factory());
    }

    private ExecutorService senders(Asked asked) {
        return switch (asked) {
            case Batch batch -> batches.getOrDefault(batch.context(), withdrawals);
            case Step.Withdraw _ -> withdrawals;
        };
    }

    private CompletableFuture<Answer> attempt(Asked asked, long since, Executor when) {
        return CompletableFuture.supplyAsync(() -> ask(asked), when)
                .thenCompose(answer -> again(asked, since, answer));
    }

    private CompletableFuture<Answer> again(Asked asked, long since, Answer answer) {
        return switch (answer) {
            case Answer.Later(var after, var why) ->
                    again(asked, since, after, new Answer.Refused(why, false));
            case Answer.PartsRefused(var after, var parts)
                    when parts.values().stream().allMatch(Problem::isTransitory) ->
                    again(asked, since, after, answer);
            case Answer.PartsRefused _, Answer.Accepted _, Answer.Refused _ ->
                    CompletableFuture.completedFuture(answer);
        };
    }

    private CompletableFuture<Answer> again(
            Asked asked, long since, Duration after, Answer otherwise) {
        var wait = Math.max(after.toMillis(), SHORTEST_WAIT_MILLIS);
        var waited = Duration.ofNanos(System.nanoTime() - since);
        return waited.plusMillis(wait).compareTo(patience) > 0
                ? CompletableFuture.completedFuture(otherwise)
                : attempt(
                        asked,
                        since,
                        CompletableFuture.delayedExecutor(
                                wait, TimeUnit.MILLISECONDS, senders(asked)));
    }

    private Answer ask(Asked asked) {
        try {
            return services.send(asked);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Answer.Refused("le chargement a été interrompu", false);
        }
    }
}
