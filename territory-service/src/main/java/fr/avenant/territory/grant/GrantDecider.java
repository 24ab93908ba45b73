package fr.avenant.territory.grant;

import fr.avenant.contracts.territory.GrantEvent;
import fr.avenant.contracts.territory.GrantEvent.RoleGranted;
import fr.avenant.contracts.territory.GrantEvent.RoleRevoked;
import fr.avenant.recording.decision.Decision;
import fr.avenant.territory.grant.GrantCommand.GrantRole;
import fr.avenant.territory.grant.GrantCommand.RevokeRole;
import fr.avenant.territory.grant.GrantState.Held;
import fr.avenant.territory.grant.GrantState.Never;
import fr.avenant.territory.grant.GrantState.Revoked;

/** A role is held or it is not; it may be given again after it was taken back. */
final class GrantDecider {

    private GrantDecider() {}

    static Decision<GrantEvent> decide(GrantCommand command, GrantState state) {
        return switch (command) {
            case GrantRole it ->
                    switch (state) {
                        case Held _ -> Decision.refused(GrantRefusal.ROLE_ALREADY_HELD);
                        case Never _, Revoked _ ->
                                Decision.accepted(
                                        new RoleGranted(
                                                it.id(),
                                                it.content(),
                                                it.effective(),
                                                it.source()));
                    };
            case RevokeRole it ->
                    switch (state) {
                        case Held held ->
                                Decision.accepted(
                                        new RoleRevoked(
                                                it.id(),
                                                held.grant(),
                                                it.effective(),
                                                it.source()));
                        case Never _, Revoked _ -> Decision.refused(GrantRefusal.ROLE_NOT_HELD);
                    };
        };
    }

    static GrantState evolve(GrantEvent event) {
        return switch (event) {
            case RoleGranted it -> new Held(it.content());
            case RoleRevoked _ -> new Revoked();
        };
    }
}
