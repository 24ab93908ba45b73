package fr.avenant.kit;

import fr.avenant.contracts.Contexts;
import fr.avenant.kit.consumer.BatchWriter;
import fr.avenant.kit.consumer.ParkedEventDesk;
import fr.avenant.kit.consumer.TopicFollower;
import fr.avenant.kit.consumer.TopicReader;
import fr.avenant.kit.guard.KnownReferences;
import fr.avenant.kit.topic.Topics;
import fr.avenant.kit.tracing.EventTracing;
import javax.sql.DataSource;

/** Lets a service know what another one holds. */
public final class ReferenceFollowers {

    private static final BatchWriter WRITER = new KnownReferences();

    private ReferenceFollowers() {}

    /** Keeps the identifiers that {@code of} publishes for the service of {@code context}. */
    public static TopicFollower follow(
            Contexts of,
            Contexts context,
            DataSource dataSource,
            Topics topics,
            EventTracing tracing) {
        return new TopicFollower(
                of.topic(),
                () -> {
                    topics.ensure(of);
                    return new TopicReader(
                            dataSource,
                            topics,
                            of.topic(),
                            context.label() + "-references",
                            WRITER,
                            tracing);
                });
    }

    /** Where operators look after events that could not be taken in. */
    static ParkedEventDesk parkedEvents(DataSource dataSource, Topics topics) {
        return new ParkedEventDesk(() -> dataSource, topics, WRITER);
    }
}
