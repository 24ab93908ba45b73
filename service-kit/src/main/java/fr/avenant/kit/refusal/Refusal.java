package fr.avenant.kit.refusal;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * A state of the world in which a request is not accepted. Each constant is a stable code that is
 * never reused.
 */
public interface Refusal {

    /** The enum constant's own name. */
    String name();

    /** How HTTP says it: 409 unless the constant knows better. */
    default int status() {
        return 409;
    }

    /** After how long the same request may be accepted; empty if it never will be as it is. */
    default Optional<Duration> retryAfter() {
        return Optional.empty();
    }

    /** The stable code in answers, such as {@code already-recorded}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
