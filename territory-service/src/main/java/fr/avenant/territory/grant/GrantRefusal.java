package fr.avenant.territory.grant;

import fr.avenant.kit.refusal.Refusal;

/** Why a role is not given or not taken back. */
enum GrantRefusal implements Refusal {
    /** Whoever it is has the role already. */
    ROLE_ALREADY_HELD(409),
    /** Nobody has it, so that it cannot be taken back. */
    ROLE_NOT_HELD(409);

    private final int status;

    GrantRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
