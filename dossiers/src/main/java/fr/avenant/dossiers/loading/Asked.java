package fr.avenant.dossiers.loading;

import fr.avenant.contracts.Contexts;

/** What is sent to a service in one request. */
sealed interface Asked permits Batch, Step.Withdraw {

    /** The context whose service is asked. */
    Contexts context();

    /** Below the address of the service. */
    String path();

    /** The request, as JSON will have it. */
    Record body();

    /**
     * The same whenever the same is asked of the same state, and never else: what was carried out
     * before an interruption is answered again, not repeated.
     */
    String idempotencyKey();
}
