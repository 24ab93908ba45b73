package fr.avenant.recording;

import fr.avenant.contracts.Contexts;
import fr.avenant.kit.access.RoleChanges;
import fr.avenant.kit.consumer.BatchWriter;
import fr.avenant.kit.consumer.ParkedEventDesk;
import fr.avenant.kit.consumer.TopicFollower;
import fr.avenant.kit.consumer.TopicReader;
import fr.avenant.kit.topic.Topics;
import fr.avenant.kit.tracing.EventTracing;
import fr.avenant.recording.guard.KnownReferences;
import javax.sql.DataSource;

/** Lets a service know what another one holds. */
public final class ReferenceFollowers {

    private static final BatchWriter ROLES = new RoleChanges();

    private ReferenceFollowers() {}

    /** Keeps what the service of {@code context} needs of what {@code of} publishes. */
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
                            new KnownReferences(context),
                            tracing);
                });
    }

    /**
     * Where operators look after events that could not be taken in: of roles, too, from whichever
     * topic they were parked.
     */
    static ParkedEventDesk parkedEvents(Contexts context, DataSource dataSource, Topics topics) {
        var references = new KnownReferences(context);
        return new ParkedEventDesk(
                () -> dataSource,
                topics,
                (connection, events) -> {
                    references.write(connection, events);
                    ROLES.write(connection, events);
                });
    }
}
