package fr.avenant.territory.grant;

import fr.avenant.contracts.access.Grant;

/** Whether somebody has the role. */
sealed interface GrantState {

    /** Nobody was ever given it. */
    record Never() implements GrantState {}

    /** It holds. */
    record Held(Grant grant) implements GrantState {}

    /** It was taken back. */
    record Revoked() implements GrantState {}
}
