package fr.avenant.reporting.generation;

import fr.avenant.contracts.Contexts;
import fr.avenant.kit.supervision.SupervisedWork;
import fr.avenant.kit.topic.Topics;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Follows the topics into one generation, and into another one when told. */
final class Following {

    private final Builds builds;
    private final GenerationDataSource connections;
    private final Topics topics;
    private volatile @Nullable Followers followers;
    private volatile @Nullable Milestone beginning;
    private volatile boolean caughtUp;

    Following(Builds builds, GenerationDataSource connections, Topics topics) {
        this.builds = builds;
        this.connections = connections;
        this.topics = topics;
    }

    /** Goes on if it is the one that is followed already. */
    synchronized void follow(Generation generation) {
        var before = followers;
        if (before != null && before.generation().number() == generation.number()) {
            return;
        }
        stop();
        var next = Followers.of(generation, connections.of(generation), builds);
        followers = next;
        next.start();
    }

    /** Goes on with those who follow another generation already. */
    synchronized void adopt(Followers running) {
        stop();
        followers = running;
    }

    /** Returns when no batch is under way. */
    synchronized void stop() {
        var stopping = followers;
        if (stopping != null) {
            stopping.stop();
        }
        followers = null;
    }

    List<TopicLag> lags() {
        var now = followers;
        return now == null ? List.of() : now.lags();
    }

    List<SupervisedWork> work() {
        var now = followers;
        return now == null ? List.of() : now.work();
    }

    boolean hasCaughtUp() {
        return caughtUp;
    }

    /** A generation that takes over later has read at least as much. */
    void lookWhetherCaughtUp() {
        var now = followers;
        if (caughtUp || now == null) {
            return;
        }
        var goal = beginning;
        if (goal == null) {
            goal = Milestone.ahead(topics, Contexts.values());
            beginning = goal;
        }
        caughtUp = goal.isReachedBy(JdbcClient.create(connections.of(now.generation())));
    }
}
