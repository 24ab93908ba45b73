package fr.avenant.kit.access;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.access.Role;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A role that somebody has.
 *
 * @param territory slug; null for all
 * @param context its label; null for all
 * @param onBehalfOf identifier of the one that is shown where the pseudonym is not; null if it is
 *     not said
 */
public record HeldRole(
        Role role,
        @Nullable String territory,
        @Nullable String context,
        @Nullable String onBehalfOf) {

    boolean holdsEverywhere() {
        return territory == null;
    }

    boolean holdsIn(String slug) {
        return territory == null || territory.equals(slug);
    }

    boolean holdsFor(Contexts asked) {
        return context == null || Objects.equals(context, asked.label());
    }
}
