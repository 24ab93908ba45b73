package fr.avenant.reporting.generation;

import fr.avenant.contracts.Contexts;
import fr.avenant.kit.consumer.TopicFollower;
import fr.avenant.kit.consumer.TopicReader;
import fr.avenant.kit.topic.Topics;
import fr.avenant.reporting.projection.ProjectionWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps one generation up to date and serving, and builds the next one beside it: when asked, and
 * at start when the code or the measures are others than those that it was made for.
 */
public final class Generations implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Generations.class);

    private final GenerationTables tables;
    private final GenerationDataSource connections;
    private final Topics topics;
    private final AtomicReference<@Nullable Generation> building = new AtomicReference<>();
    private final ExecutorService builder =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("generation-builder").daemon().factory());
    private volatile List<TopicFollower> followers = List.of();
    private volatile boolean running;

    Generations(GenerationTables tables, GenerationDataSource connections, Topics topics) {
        this.tables = tables;
        this.connections = connections;
        this.topics = topics;
    }

    /** Starts to build another generation from the topics, unless one is being built. */
    public Optional<Generation> rebuild() {
        synchronized (building) {
            if (building.get() != null) {
                return Optional.empty();
            }
            var next = tables.create();
            building.set(next);
            builder.execute(() -> build(next));
            return Optional.of(next);
        }
    }

    /** The serving one and, while there is one, the one that is being built. */
    public List<Generation> alive() {
        return tables.alive();
    }

    /** How far each topic is read. */
    public List<TopicFollower> followers() {
        return followers;
    }

    @Override
    public void start() {
        running = true;
        tables.alive().stream()
                .filter(generation -> generation.state() == Generation.State.BUILDING)
                .forEach(tables::abandon);
        var serving = tables.serving().orElseGet(tables::create);
        follow(serving);
        if (!tables.isCurrent(serving)) {
            rebuild();
        }
    }

    @Override
    public void stop() {
        running = false;
        builder.shutdownNow();
        stopFollowing();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void build(Generation next) {
        try {
            new Builds(topics).fill(next, connections.of(next));
            stopFollowing();
            tables.serve(next);
            follow(next);
            tables.dropRetired();
            log.info("Generation {} serves", next.number());
        } catch (Exception e) {
            if (running) {
                log.error(
                        "Generation {} could not be built; the old one goes on serving",
                        next.number(),
                        e);
            }
            tables.abandon(next);
        } finally {
            building.set(null);
        }
    }

    private void follow(Generation generation) {
        var writer = new ProjectionWriter();
        var source = connections.of(generation);
        followers =
                Stream.of(Contexts.values())
                        .map(context ->
                                new TopicFollower(
                                        context.topic(),
                                        () -> {
                                            topics.ensure(context);
                                            return new TopicReader(
                                                    source,
                                                    topics,
                                                    context.topic(),
                                                    Builds.group(generation, context),
                                                    writer);
                                        }))
                        .toList();
        followers.forEach(TopicFollower::start);
    }

    private void stopFollowing() {
        followers.forEach(TopicFollower::stop);
        followers = List.of();
    }
}
