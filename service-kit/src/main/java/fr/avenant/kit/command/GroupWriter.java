package fr.avenant.kit.command;

import fr.avenant.kit.command.DecidedGroup.Accepted;
import fr.avenant.kit.store.BufferedEvent;
import fr.avenant.kit.store.StoreFailure;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Carries groups out, as many at once as have come while the last ones were stored: all of them
 * share three round trips and one flush to the disk.
 */
final class GroupWriter implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(GroupWriter.class);

    private static final int MOST_GROUPS = 256;
    private static final int MOST_COMMANDS = 1_000;
    private static final int ATTEMPTS = 4; // the first, and three more after a lost race

    /** Ends before the pool of connections does, and after whoever brings requests. */
    private static final int PHASE = 0;

    private final String name;
    private final DataSource dataSource;
    private final GroupDecision decision;
    private final GroupStore store;
    private final Consumer<List<BufferedEvent>> stored;
    private final CommandObservations observations;
    private final BlockingQueue<Group> queue = new LinkedBlockingQueue<>();
    private final ReentrantLock between = new ReentrantLock();
    private volatile @Nullable Thread thread;

    /**
     * @param stored hears of events that are stored
     */
    GroupWriter(
            String name,
            DataSource dataSource,
            GroupDecision decision,
            GroupStore store,
            Consumer<List<BufferedEvent>> stored,
            CommandObservations observations) {
        this.name = name;
        this.dataSource = dataSource;
        this.decision = decision;
        this.store = store;
        this.stored = stored;
        this.observations = observations;
    }

    /** Takes a group on; its outcome is completed when it is stored, refused or broken. */
    void take(Group group) {
        queue.add(group);
        if (!isRunning()) {
            refuseAll(drained(), new CommandRefused(RequestRefusal.UNAVAILABLE, Map.of()));
        }
    }

    /** How many groups wait. */
    int waiting() {
        return queue.size();
    }

    @Override
    public void start() {
        // Of the operating system: what it decides is computed, and would keep a carrier.
        var starting = Thread.ofPlatform().daemon().name(name).unstarted(this::work);
        thread = starting;
        starting.start();
    }

    @Override
    public void stop() {
        var stopping = thread;
        thread = null;
        if (stopping == null) {
            return;
        }
        between.lock(); // what is being stored is stored to its end
        try {
            stopping.interrupt();
        } finally {
            between.unlock();
        }
        try {
            stopping.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        refuseAll(drained(), new CommandRefused(RequestRefusal.UNAVAILABLE, Map.of()));
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    private void work() {
        while (isRunning()) {
            var round = new ArrayList<Group>();
            try {
                fill(round, queue.take());
                carryOutUndisturbed(round);
            } catch (InterruptedException _) {
                // Only stop() interrupts; the loop sees it by isRunning().
            } catch (Throwable broken) {
                // Nobody would be answered any more if this thread ended.
                log.error("A round of commands broke", broken);
                refuseAll(round, new IllegalStateException("The round broke", broken));
            }
        }
    }

    private void carryOutUndisturbed(List<Group> round) {
        between.lock();
        try {
            Thread.interrupted(); // stop() came a moment too early
            carryOut(round);
        } finally {
            between.unlock();
        }
    }

    /** One under the same key waits for the next round: it will find the answer of this one. */
    private void fill(List<Group> round, Group first) {
        var keys = new HashSet<GroupKey>();
        var commands = 0;
        for (var group = first; group != null; group = queue.poll()) {
            round.add(group);
            commands += group.size();
            keys.add(group.key());
            var next = queue.peek();
            if (round.size() == MOST_GROUPS
                    || commands >= MOST_COMMANDS
                    || (next != null && keys.contains(next.key()))) {
                return;
            }
        }
    }

    private void carryOut(List<Group> round) {
        var left = round.size() == 1 ? alone(round.getFirst()) : together(round);
        for (var group : left) {
            alone(group);
        }
    }

    /**
     * @return those that have to be carried out one by one, because one of them could not be stored
     */
    private List<Group> together(List<Group> round) {
        var unstored = new ArrayList<Group>();
        try {
            attempt(round, unstored);
        } catch (LostRace _) {
            return unstored;
        } catch (SQLException | RuntimeException failure) {
            if (StoreFailure.of(failure).filter(StoreFailure.UNAVAILABLE::equals).isPresent()) {
                refuseAll(round, asRuntime(failure));
                refuseAll(drained(), asRuntime(failure));
                return List.of();
            }
            return unstored.isEmpty() ? round : unstored;
        }
        return List.of();
    }

    private List<Group> alone(Group group) {
        for (var left = ATTEMPTS; left > 0; left--) {
            try {
                attempt(List.of(group), new ArrayList<>());
                return List.of();
            } catch (LostRace _) {
                observations.raceLost();
            } catch (SQLException | RuntimeException failure) {
                group.outcome().completeExceptionally(asRuntime(failure));
                return List.of();
            }
        }
        var contended = Map.of("id", group.requests().getFirst().id());
        group.outcome()
                .completeExceptionally(
                        new CommandRefused(RequestRefusal.CONCURRENT_CHANGE, contended));
        return List.of();
    }

    /**
     * @param unstored gets those that are decided and not stored
     */
    private void attempt(List<Group> groups, List<Group> unstored) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            var known = Prelude.read(connection, groups);
            var accepted = new ArrayList<Accepted>();
            for (var decided : decision.decide(groups, known)) {
                switch (decided) {
                    case DecidedGroup.Known it -> it.group().outcome().complete(it.answer());
                    case DecidedGroup.Refused it ->
                            it.group().outcome().completeExceptionally(it.why());
                    case Accepted it -> {
                        accepted.add(it);
                        unstored.add(it.group());
                    }
                }
            }
            if (accepted.isEmpty()) {
                return;
            }
            store.store(connection, known, accepted);
            stored.accept(accepted.stream().flatMap(it -> it.events().stream()).toList());
            accepted.forEach(it -> it.group().outcome().complete(it.answer()));
        }
    }

    private List<Group> drained() {
        var groups = new ArrayList<Group>();
        queue.drainTo(groups);
        return groups;
    }

    private static void refuseAll(List<Group> groups, RuntimeException why) {
        groups.forEach(group -> group.outcome().completeExceptionally(why));
    }

    private static RuntimeException asRuntime(Exception failure) {
        return failure instanceof RuntimeException runtime
                ? runtime
                : new IllegalStateException("The store failed", failure);
    }
}
