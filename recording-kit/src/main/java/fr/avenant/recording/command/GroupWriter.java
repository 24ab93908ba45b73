package fr.avenant.recording.command;

import fr.avenant.kit.database.DatabaseFailure;
import fr.avenant.kit.refusal.RequestRefusal;
import fr.avenant.kit.refusal.RequestRefused;
import fr.avenant.recording.command.DecidedGroup.Accepted;
import fr.avenant.recording.store.BufferedEvent;
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

/**
 * Carries groups out, as many at once as have come while the last ones were stored: all of them
 * share three round trips and one flush to the disk.
 */
final class GroupWriter {

    private static final Logger log = LoggerFactory.getLogger(GroupWriter.class);

    private static final int MOST_GROUPS = 256;
    private static final int MOST_COMMANDS = 1_000;
    private static final int ATTEMPTS = 4; // the first, and three more after a lost race

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
            refuseAll(drained(), new RequestRefused(RequestRefusal.UNAVAILABLE, Map.of()));
        }
    }

    void start() {
        // Of the operating system: what it decides is computed, and would keep a carrier.
        var starting = Thread.ofPlatform().daemon().name(name).unstarted(this::work);
        thread = starting;
        starting.start();
    }

    /** Stores what is under way to its end, and refuses what waits. */
    void stop() {
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
        refuseAll(drained(), new RequestRefused(RequestRefusal.UNAVAILABLE, Map.of()));
    }

    boolean isRunning() {
        return thread != null;
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
        if (round.size() == 1 || !together(round)) {
            round.forEach(this::alone);
        }
    }

    /**
     * @return whether each has its outcome; otherwise nothing has happened, and each has to be
     *     carried out by itself, because one of them could not be stored
     */
    private boolean together(List<Group> round) {
        try {
            attempt(round);
            return true;
        } catch (LostRace _) {
            return false;
        } catch (SQLException | RuntimeException failure) {
            if (DatabaseFailure.of(failure).filter(DatabaseFailure.UNAVAILABLE::equals).isEmpty()) {
                return false;
            }
            refuseAll(round, asRuntime(failure));
            refuseAll(drained(), asRuntime(failure));
            return true;
        }
    }

    private void alone(Group group) {
        for (var left = ATTEMPTS; left > 0; left--) {
            try {
                attempt(List.of(group));
                return;
            } catch (LostRace _) {
                observations.raceLost();
            } catch (SQLException | RuntimeException failure) {
                group.outcome().completeExceptionally(asRuntime(failure));
                return;
            }
        }
        var contended = Map.of("id", group.requests().getFirst().id());
        group.outcome()
                .completeExceptionally(
                        new RequestRefused(RequestRefusal.CONCURRENT_CHANGE, contended));
    }

    /** Nobody is told anything before all is stored: what refuses one may be another's news. */
    private void attempt(List<Group> groups) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            var known = Prelude.read(connection, groups);
            var decided = decision.decide(groups, known);
            var accepted =
                    decided.stream()
                            .filter(Accepted.class::isInstance)
                            .map(Accepted.class::cast)
                            .toList();
            if (!accepted.isEmpty()) {
                store.store(connection, known, accepted);
                stored.accept(accepted.stream().flatMap(it -> it.events().stream()).toList());
            }
            decided.forEach(GroupWriter::tell);
        }
    }

    private static void tell(DecidedGroup decided) {
        switch (decided) {
            case DecidedGroup.Known it -> it.group().outcome().complete(it.answer());
            case DecidedGroup.Refused it -> it.group().outcome().completeExceptionally(it.why());
            case Accepted it -> it.group().outcome().complete(it.answer());
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
