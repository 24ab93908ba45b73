package fr.avenant.reporting.register;

import fr.avenant.kit.refusal.Refusal;

/** Why nothing is shown. */
enum RegisterRefusal implements Refusal {
    /** No territory has that slug. */
    TERRITORY_UNKNOWN,
    /** No contract has that identifier. */
    CONTRACT_UNKNOWN,
    /** No organisation has that code. */
    ORGANISATION_UNKNOWN;

    @Override
    public int status() {
        return 404;
    }
}
