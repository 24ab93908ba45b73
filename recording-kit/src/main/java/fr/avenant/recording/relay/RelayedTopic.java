package fr.avenant.recording.relay;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.access.RoleChange;
import fr.avenant.contracts.territory.GrantEvent;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What of a context's log goes to which topic.
 *
 * @param name of the topic
 * @param context whose log it is
 * @param kind of the aggregates whose events go there; null for all
 * @param pause between two looks at the log, so that each one brings more under load
 */
public record RelayedTopic(String name, Contexts context, @Nullable String kind, Duration pause) {

    /** Each chunk costs a transaction. */
    private static final Duration BETWEEN_CHUNKS = Duration.ofMillis(12);

    /** Most looks find no role. */
    private static final Duration BETWEEN_LOOKS_FOR_ROLES = Duration.ofMillis(100);

    /** Everything that the context publishes. */
    public static RelayedTopic of(Contexts context) {
        return new RelayedTopic(context.topic(), context, null, BETWEEN_CHUNKS);
    }

    /** All that is told about roles, ahead of what else waits. */
    public static RelayedTopic ofRoles() {
        return new RelayedTopic(
                RoleChange.TOPIC, Contexts.TERRITORY, GrantEvent.KIND, BETWEEN_LOOKS_FOR_ROLES);
    }
}
