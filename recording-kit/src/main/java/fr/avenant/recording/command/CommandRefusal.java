package fr.avenant.recording.command;

import fr.avenant.kit.refusal.Refusal;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Refusals of commands that come before any aggregate is asked. */
public enum CommandRefusal implements Refusal {
    /** No {@code Idempotency-Key}. */
    IDEMPOTENCY_KEY_MISSING(400),
    /** The key was used by this actor for another body. */
    IDEMPOTENCY_KEY_REUSED(409),
    /** A request under the same key has not been answered yet. */
    STILL_RUNNING(409, Duration.ofSeconds(2)),
    /** Sheets of the same territory come in one after the other, and too many wait. */
    IMPORT_IN_PROGRESS(409, Duration.ofSeconds(10)),
    /** Something is named that this service does not know, or not yet. */
    REFERENCE_NOT_KNOWN_YET(409, Duration.ofSeconds(1)),
    /** Something is named that belongs to another territory than that which names it. */
    REFERENCE_OF_ANOTHER_TERRITORY(409),
    /** Something else has a code that no two have. */
    CODE_TAKEN(409),
    /** Something would be a part of itself, by way of others or without. */
    PART_OF_ITSELF(409),
    /** What is to be taken back is still referred to. */
    STILL_REFERENCED(409),
    /** Of many things that were sent together, some are refused, and with them all. */
    PARTS_REFUSED(409),
    /** The version in {@code If-Match} is not the current one. */
    STALE_VERSION(412),
    /** Too many large requests at once. */
    BUSY(503, Duration.ofSeconds(5));

    private final int status;
    private final @Nullable Duration wait;

    CommandRefusal(int status) {
        this.status = status;
        this.wait = null;
    }

    CommandRefusal(int status, Duration wait) {
        this.status = status;
        this.wait = wait;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(wait);
    }
}
