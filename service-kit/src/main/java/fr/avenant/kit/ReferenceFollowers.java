package fr.avenant.kit;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.access.RoleChange;
import fr.avenant.kit.access.RememberedRoles;
import fr.avenant.kit.access.RoleChanges;
import fr.avenant.kit.consumer.BatchWriter;
import fr.avenant.kit.consumer.ParkedEventDesk;
import fr.avenant.kit.consumer.TopicFollower;
import fr.avenant.kit.consumer.TopicReader;
import fr.avenant.kit.guard.KnownReferences;
import fr.avenant.kit.topic.Topics;
import fr.avenant.kit.tracing.EventTracing;
import javax.sql.DataSource;

/** Lets a service know what another one holds, and who has which role. */
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

    /** The same for a service that knows the roles only. */
    public static ParkedEventDesk parkedRoles(DataSource dataSource, Topics topics) {
        return new ParkedEventDesk(() -> dataSource, topics, ROLES);
    }

    /**
     * Keeps who has which role, from a topic of their own: they wait for no fact, and are no part
     * of any fact's way.
     *
     * @param service as in the names of its groups
     * @param remembered forgets what it knew whenever something is told
     */
    public static TopicFollower followRoles(
            String service, DataSource dataSource, Topics topics, RememberedRoles remembered) {
        return new TopicFollower(
                RoleChange.TOPIC,
                () -> {
                    topics.ensure(RoleChange.TOPIC);
                    return new TopicReader(
                            dataSource, topics, RoleChange.TOPIC, service + "-roles", ROLES);
                },
                remembered::forget);
    }
}
