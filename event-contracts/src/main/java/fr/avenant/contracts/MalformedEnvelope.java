package fr.avenant.contracts;

import org.jspecify.annotations.Nullable;

/** A record on a topic of events that is not an event of Avenant. */
public final class MalformedEnvelope extends RuntimeException {

    MalformedEnvelope(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
