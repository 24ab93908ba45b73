package fr.avenant.observatory.role;

import fr.avenant.observatory.role.RoleClient.Content;
import fr.avenant.observatory.role.RoleClient.Effective;
import fr.avenant.observatory.role.RoleClient.NewGrant;
import fr.avenant.observatory.role.RoleClient.Source;
import org.jspecify.annotations.Nullable;

/**
 * What is filled in to give a role; empty where nothing is.
 *
 * @param key lets the form be sent again without giving the role twice
 */
record RoleForm(
        String actor,
        String role,
        @Nullable String territory,
        @Nullable String context,
        @Nullable String organisation,
        String from,
        String key) {

    static final Source SOURCE = new Source("habilitations");

    NewGrant grant() {
        return new NewGrant(
                new Content(
                        actor.strip(),
                        role,
                        filled(territory),
                        filled(context),
                        filled(organisation)),
                since(from),
                SOURCE);
    }

    static Effective since(String day) {
        return new Effective(day, "inferred");
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
