package fr.avenant.recording.command;

import fr.avenant.kit.refusal.RequestRefused;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.springframework.context.SmartLifecycle;

/**
 * Hands groups to the writers and waits for what comes of them. Large ones have a writer of their
 * own, so that nobody waits for them.
 */
final class GroupDesk implements SmartLifecycle {

    /** What a round takes besides others; more is large. */
    static final int MOST_OF_A_SMALL_ONE = 50;

    private static final Duration MOMENT = Duration.ofSeconds(1);

    /** Ends before the pool of connections does, and after whoever brings requests. */
    private static final int PHASE = 0;

    private final GroupWriter small;
    private final GroupWriter large;
    private final Map<GroupKey, CompletableFuture<Void>> running = new ConcurrentHashMap<>();

    /**
     * @param writers makes one of a name
     */
    GroupDesk(Function<String, GroupWriter> writers) {
        this.small = writers.apply("commands");
        this.large = writers.apply("large-groups");
    }

    @Override
    public void start() {
        small.start();
        large.start();
    }

    @Override
    public void stop() {
        large.stop();
        small.stop();
    }

    @Override
    public boolean isRunning() {
        return small.isRunning();
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    /**
     * Waits for a moment if the same request is being carried out, and answers as it was answered.
     *
     * @throws RequestRefused if that takes longer
     */
    Record carryOut(Group group) {
        var key = group.key();
        var free = new CompletableFuture<Void>();
        var deadline = System.nanoTime() + MOMENT.toNanos();
        for (var other = running.putIfAbsent(key, free);
                other != null;
                other = running.putIfAbsent(key, free)) {
            await(other, group.isBatch() ? 0 : deadline - System.nanoTime());
        }
        var settled =
                group.outcome()
                        .whenComplete((_, _) -> {
                            running.remove(key);
                            free.complete(null);
                        });
        try {
            (group.size() > MOST_OF_A_SMALL_ONE ? large : small).take(group);
            return settled.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException why ? why : failed;
        }
    }

    private static void await(CompletableFuture<Void> other, long nanos) {
        try {
            other.get(nanos, TimeUnit.NANOSECONDS);
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } catch (TimeoutException _) {
            throw new RequestRefused(CommandRefusal.STILL_RUNNING, Map.of());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new RequestRefused(CommandRefusal.STILL_RUNNING, Map.of());
        }
    }
}
