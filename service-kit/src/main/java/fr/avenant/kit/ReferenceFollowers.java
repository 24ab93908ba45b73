package fr.avenant.kit;

import fr.avenant.contracts.Contexts;
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

    /**
     * Keeps what the service of {@code context} needs of what {@code of} publishes; of its own
     * topic, the roles only.
     */
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
                            writer(context),
                            tracing);
                });
    }

    /** Where operators look after events that could not be taken in. */
    static ParkedEventDesk parkedEvents(Contexts context, DataSource dataSource, Topics topics) {
        return new ParkedEventDesk(() -> dataSource, topics, writer(context));
    }

    /** For a service that wants to know the roles only, which is no part of any fact's way. */
    public static TopicFollower followRoles(String group, DataSource dataSource, Topics topics) {
        var of = Contexts.TERRITORY;
        return new TopicFollower(
                of.topic(),
                () -> {
                    topics.ensure(of);
                    return new TopicReader(dataSource, topics, of.topic(), group, ROLES);
                });
    }

    private static BatchWriter writer(Contexts context) {
        var references = new KnownReferences(context);
        return (connection, events) -> {
            references.write(connection, events);
            ROLES.write(connection, events);
        };
    }
}
