package fr.avenant.kit.command;

import fr.avenant.kit.decision.Refusal;

/** Refusals that come before any aggregate is asked. */
public enum RequestRefusal implements Refusal {
    /** The body or a parameter can never be accepted. */
    MALFORMED(400),
    /** No {@code Idempotency-Key}. */
    IDEMPOTENCY_KEY_MISSING(400),
    /** There is nothing at this address. */
    NOT_FOUND(404),
    /** The address does not take this method. */
    METHOD_NOT_ALLOWED(405),
    /** The asker takes no JSON. */
    NOT_ACCEPTABLE(406),
    /** The body is not JSON. */
    MEDIA_TYPE_NOT_SUPPORTED(415),
    /** The key was used by this actor for another body. */
    IDEMPOTENCY_KEY_REUSED(409),
    /** A request under the same key has not been answered yet. */
    STILL_RUNNING(409),
    /** Sheets of the same territory come in one after the other, and too many wait. */
    IMPORT_IN_PROGRESS(409),
    /** Something is named that this service does not know, or not yet. */
    REFERENCE_NOT_KNOWN_YET(409),
    /** Something is named that belongs to another territory than that which names it. */
    REFERENCE_OF_ANOTHER_TERRITORY(409),
    /** Something else has a code that no two have. */
    CODE_TAKEN(409),
    /** What is to be taken back is still referred to. */
    STILL_REFERENCED(409),
    /** Of many things that were sent together, some are refused, and with them all. */
    PARTS_REFUSED(409),
    /** Others changed the aggregate at the same time, several times over. */
    CONCURRENT_CHANGE(409),
    /** The version in {@code If-Match} is not the current one. */
    STALE_VERSION(412),
    /** An event may not be larger than 900 kB. */
    PAYLOAD_TOO_LARGE(413),
    /** Too many large requests at once. */
    BUSY(503),
    /** The database cannot be reached, is full or has no time. */
    UNAVAILABLE(503);

    private final int status;

    RequestRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
