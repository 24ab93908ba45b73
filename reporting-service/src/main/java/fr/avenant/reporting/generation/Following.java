package fr.avenant.reporting.generation;

import fr.avenant.contracts.Contexts;
import fr.avenant.kit.consumer.TopicFollower;
import fr.avenant.kit.supervision.SupervisedWork;
import fr.avenant.kit.topic.Topics;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Follows the topics into one generation, and into another one when told. */
final class Following {

    private final Builds builds;
    private final GenerationDataSource connections;
    private final Topics topics;
    private volatile List<TopicFollower> followers = List.of();
    private volatile @Nullable Generation followed;
    private volatile @Nullable Milestone beginning;
    private volatile boolean caughtUp;

    Following(Builds builds, GenerationDataSource connections, Topics topics) {
        this.builds = builds;
        this.connections = connections;
        this.topics = topics;
    }

    /** Goes on if it is the one that is followed already. */
    synchronized void follow(Generation generation) {
        var before = followed;
        if (before != null && before.number() == generation.number()) {
            return;
        }
        stop();
        var tables = connections.of(generation);
        followers =
                Stream.of(Contexts.values())
                        .map(context ->
                                new TopicFollower(
                                        context.topic(),
                                        () -> builds.reader(context, generation, tables)))
                        .toList();
        followed = generation;
        followers.forEach(TopicFollower::start);
    }

    /** Returns when no batch is under way. */
    synchronized void stop() {
        // Beside each other: each one waits for a fetch that is under way.
        followers.parallelStream().forEach(TopicFollower::stop);
        followed = null;
    }

    List<TopicLag> lags() {
        return followers.stream()
                .map(follower -> new TopicLag(follower.topic(), follower.lag()))
                .toList();
    }

    List<SupervisedWork> work() {
        return followers.stream().flatMap(follower -> follower.work().stream()).toList();
    }

    boolean hasCaughtUp() {
        return caughtUp;
    }

    /** A generation that takes over later has read at least as much. */
    void lookWhetherCaughtUp() {
        var generation = followed;
        if (caughtUp || generation == null) {
            return;
        }
        var goal = beginning;
        if (goal == null) {
            goal = Milestone.ahead(topics, Contexts.values());
            beginning = goal;
        }
        caughtUp = goal.isReachedBy(JdbcClient.create(connections.of(generation)));
    }
}
