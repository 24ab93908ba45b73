package fr.avenant.reporting.generation;

import fr.avenant.contracts.Contexts;
import fr.avenant.kit.consumer.TopicFollower;
import fr.avenant.kit.supervision.SupervisedWork;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Who follows the topics into the tables of one generation: one for each. */
record Followers(Generation generation, List<TopicFollower> all) {

    /** Who starts where the tables are. */
    static Followers of(Generation generation, DataSource tables, Builds builds) {
        return new Followers(
                generation,
                Stream.of(Contexts.values())
                        .map(context ->
                                new TopicFollower(
                                        context.topic(),
                                        () -> builds.reader(context, generation, tables)))
                        .toList());
    }

    void start() {
        all.forEach(TopicFollower::start);
    }

    /** Returns when no batch is under way. Beside each other: each waits for a fetch under way. */
    void stop() {
        all.parallelStream().forEach(TopicFollower::stop);
    }

    List<TopicLag> lags() {
        return all.stream()
                .map(follower -> new TopicLag(follower.topic(), follower.lag()))
                .toList();
    }

    List<SupervisedWork> work() {
        return all.stream().flatMap(follower -> follower.work().stream()).toList();
    }
}
