package fr.avenant.kit.refusal;

import java.time.Duration;
import java.util.Optional;

/** Refusals that any service can have, whatever it is asked. */
public enum RequestRefusal implements Refusal {
    /** The body or a parameter can never be accepted. */
    MALFORMED(400),
    /** The address has a parameter that nothing reads. */
    PARAMETER_UNKNOWN(400),
    /** There is nothing at this address. */
    NOT_FOUND(404),
    /** The address does not take this method. */
    METHOD_NOT_ALLOWED(405),
    /** The asker takes no JSON. */
    NOT_ACCEPTABLE(406),
    /** The body is not JSON. */
    MEDIA_TYPE_NOT_SUPPORTED(415),
    /** Others changed the aggregate at the same time, several times over. */
    CONCURRENT_CHANGE(409),
    /** An event may not be larger than 900 kB. */
    PAYLOAD_TOO_LARGE(413),
    /** The database cannot be reached, is full or has no time. */
    UNAVAILABLE(503) {
        @Override
        public Optional<Duration> retryAfter() {
            return Optional.of(Duration.ofSeconds(5));
        }
    };

    private final int status;

    RequestRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
