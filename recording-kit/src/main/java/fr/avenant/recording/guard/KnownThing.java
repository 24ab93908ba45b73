package fr.avenant.recording.guard;

import fr.avenant.kit.access.Reach;
import org.jspecify.annotations.Nullable;

/**
 * What a reference can point to: held here, or known from another service.
 *
 * @param territory slug; null if it belongs to none
 * @param closed whether it is kept to its own; null for what nobody publishes
 */
public record KnownThing(
        String id, @Nullable String territory, boolean withdrawn, @Nullable Boolean closed) {

    /**
     * Whether whoever has this reach may name it: what is not published is, to others than its own,
     * as if it were not there.
     */
    public boolean mayBeNamed(Reach reach) {
        return !withdrawn
                && (!Boolean.TRUE.equals(closed)
                        || reach.everywhere()
                        || reach.territories().contains(firstPart()));
    }

    /** The part of an identifier that is the slug of a territory if it belongs to one. */
    private String firstPart() {
        return id.substring(id.indexOf(':') + 1).split("\\.", 2)[0];
    }
}
