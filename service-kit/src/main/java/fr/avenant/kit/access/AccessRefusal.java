package fr.avenant.kit.access;

import fr.avenant.kit.refusal.Refusal;

/** Why somebody is not let in. */
public enum AccessRefusal implements Refusal {
    /** No token, or one that is expired, altered, or of another issuer or audience. */
    UNAUTHENTICATED(401),
    /** The role or the scope is missing, here or for this territory. */
    FORBIDDEN(403);

    private final int status;

    AccessRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
