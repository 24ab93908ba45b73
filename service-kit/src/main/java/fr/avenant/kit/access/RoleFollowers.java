package fr.avenant.kit.access;

import fr.avenant.contracts.access.RoleChange;
import fr.avenant.kit.consumer.BatchWriter;
import fr.avenant.kit.consumer.ParkedEventDesk;
import fr.avenant.kit.consumer.TopicFollower;
import fr.avenant.kit.consumer.TopicReader;
import fr.avenant.kit.topic.Topics;
import javax.sql.DataSource;

/** Lets a service know who has which role. */
public final class RoleFollowers {

    private static final BatchWriter ROLES = new RoleChanges();

    private RoleFollowers() {}

    /**
     * Keeps who has which role, from a topic of their own: they wait for no fact, and are no part
     * of any fact's way.
     *
     * @param service as in the names of its groups
     * @param remembered forgets what it knew whenever something is told
     */
    public static TopicFollower follow(
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

    /** Where operators look after changes of roles that could not be taken in. */
    public static ParkedEventDesk parked(DataSource dataSource, Topics topics) {
        return new ParkedEventDesk(() -> dataSource, topics, ROLES);
    }
}
