package fr.avenant.reporting.generation;

import fr.avenant.kit.supervision.Supervised;
import fr.avenant.kit.supervision.SupervisedWork;
import fr.avenant.kit.topic.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps one generation up to date and serving, and builds the next one beside it: when asked, and
 * at start when the code makes another one of the same events. Of several instances one builds; all
 * follow the one that serves.
 */
public final class Generations implements SmartLifecycle, Supervised {

    private static final Logger log = LoggerFactory.getLogger(Generations.class);

    /** Before the web server, which answers from the serving generation. */
    private static final int PHASE = 0;

    /** How long nobody follows at most, while the next one comes up with the one before. */
    private static final Duration MOST_OF_A_SWITCH = Duration.ofSeconds(3);

    private final GenerationTables tables;
    private final GenerationDataSource connections;
    private final Builds builds;
    private final Consumer<Generation> beforeServing;
    private final Following following;
    private final Object turn = new Object();
    private volatile @Nullable Workers workers;

    /** While it is open whether an empty generation is followed, or another one filled at once. */
    private volatile boolean beginning;

    Generations(
            GenerationTables tables,
            GenerationDataSource connections,
            Builds builds,
            Topics topics,
            Consumer<Generation> beforeServing) {
        this.tables = tables;
        this.connections = connections;
        this.builds = builds;
        this.beforeServing = beforeServing;
        this.following = new Following(builds, connections, topics);
    }

    /** Starts to build another generation from the topics, unless one is being built. */
    public Optional<Generation> rebuild() {
        return connections.lockBuilding().map(this::begin);
    }

    /** The serving one and, while there is one, the one that is being built. */
    public List<Generation> alive() {
        return tables.alive();
    }

    /** How far each topic is read. */
    public List<TopicLag> lags() {
        return following.lags();
    }

    /** Whether everything is read that was on the topics when this instance began to follow. */
    public boolean hasCaughtUp() {
        return following.hasCaughtUp();
    }

    @Override
    public List<SupervisedWork> work() {
        return following.work();
    }

    @Override
    public void start() {
        connections.lockBuilding().ifPresent(this::abandonUnfinished);
        var serving = tables.servingOrFirst();
        tables.renewViews(serving);
        if (tables.areUntouched(serving)) {
            beginning = true;
            var started = Workers.start(this::tend);
            workers = started;
            started.builder().execute(this::begin);
            return;
        }
        following.follow(serving);
        workers = Workers.start(this::tend);
        var outdated = tables.outdated(serving);
        if (!outdated.isEmpty()) {
            log.info(
                    "Generation {} is of other versions ({}): another one is built",
                    serving.number(),
                    String.join(", ", outdated));
            rebuild();
        }
    }

    @Override
    public void stop() {
        var stopping = workers;
        workers = null;
        if (stopping != null) {
            stopping.stop();
        }
        following.stop();
    }

    @Override
    public boolean isRunning() {
        return workers != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    private void abandonUnfinished(BuildLock held) {
        try (held) {
            tables.abandonUnfinished();
        }
    }

    /** Nobody reads yet what is followed: what stands on the topics already is filled faster. */
    private void begin() {
        try {
            if (builds.haveMuchToRead()) {
                connections.lockBuilding().ifPresent(this::fillFirst);
            }
        } catch (RuntimeException e) {
            log.warn("What stands on the topics is read event by event: {}", e.toString());
        } finally {
            synchronized (turn) {
                beginning = false;
                followServing();
            }
        }
    }

    private void fillFirst(BuildLock held) {
        try (held) {
            tables.abandonUnfinished();
            fillAndServe(tables.next());
        }
    }

    private Generation begin(BuildLock lock) {
        try {
            var working = workers;
            if (working == null) {
                throw new IllegalStateException("Nobody builds: the service stops");
            }
            tables.abandonUnfinished();
            var next = tables.next();
            working.builder().execute(() -> build(next, lock));
            return next;
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private void build(Generation next, BuildLock held) {
        try (held) {
            fillAndServe(next);
        } catch (RuntimeException e) {
            log.error("After the build of generation {}", next.number(), e);
        }
    }

    private void fillAndServe(Generation next) {
        try {
            fill(next);
            takeOver(next);
            tables.dropRetired();
        } catch (InterruptedException | InterruptException _) {
            log.info("Generation {} is given up: the service stops", next.number());
        } catch (ExecutionException | RuntimeException e) {
            log.error(
                    "Generation {} could not be built; the old one goes on serving",
                    next.number(),
                    e);
            tables.abandonUnfinished();
        }
    }

    private void fill(Generation next) throws InterruptedException, ExecutionException {
        try {
            builds.fill(connections.of(next));
        } catch (FillRefused e) {
            log.warn("Generation {} is read event by event, which takes longer", next.number(), e);
            tables.empty(next);
        }
    }

    /**
     * What came while it was filled is read while the old one is followed still, and what is
     * computed of it stands before it serves. Only when it has all but caught up, nobody goes
     * further with the old one for a moment: answers never go back.
     */
    private void takeOver(Generation next) throws InterruptedException {
        var ahead = Followers.of(next, connections.of(next), builds);
        ahead.start();
        var serves = false;
        try {
            while (!serves) {
                builds.await(connections.of(next));
                beforeServing.accept(next);
                builds.await(connections.of(next));
                beforeServing.accept(next); // of what came during the first time: little
                serves = trySwitch(ahead);
            }
        } finally {
            if (!serves) {
                ahead.stop();
            }
        }
    }

    private boolean trySwitch(Followers ahead) throws InterruptedException {
        synchronized (turn) {
            var next = ahead.generation();
            following.stop();
            try {
                if (!builds.await(connections.of(next), MOST_OF_A_SWITCH)) {
                    return false;
                }
                beforeServing.accept(next);
                tables.serve(next);
                following.adopt(ahead);
                log.info("Generation {} serves", next.number());
                return true;
            } finally {
                followServing();
            }
        }
    }

    /** Another instance may have made another generation serve. */
    private void tend() {
        try {
            synchronized (turn) {
                followServing();
            }
            following.lookWhetherCaughtUp();
        } catch (Throwable e) { // whatever it is: one that gets through ends the looking after
            log.warn("Looking after the generations failed, and is tried again: {}", e.toString());
        }
    }

    private void followServing() {
        if (isRunning() && !beginning) {
            tables.serving().ifPresent(following::follow);
        }
    }
}
