package fr.avenant.contracts.territory;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Identifier;
import fr.avenant.contracts.PublishedType;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.access.Grant;
import fr.avenant.contracts.access.RoleChange;

/** Which role is given to whom, and when it is taken back. */
public sealed interface GrantEvent extends TerritoryContextEvent, RoleChange {

    /** The kind in front of the identifiers. */
    String KIND = "grant";

    /** A role is given. */
    @PublishedType("fr.avenant.territory.RoleGranted")
    record RoleGranted(String id, Grant content, Effective effective, Source source)
            implements GrantEvent {
        public RoleGranted {
            Identifier.check(id, KIND);
        }

        @Override
        public boolean gives() {
            return true;
        }
    }

    /** It is taken back; it may be given again. */
    @PublishedType("fr.avenant.territory.RoleRevoked")
    record RoleRevoked(String id, Grant content, Effective effective, Source source)
            implements GrantEvent {
        public RoleRevoked {
            Identifier.check(id, KIND);
        }

        @Override
        public boolean gives() {
            return false;
        }
    }
}
