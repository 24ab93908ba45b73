package fr.avenant.http;

import java.net.SocketTimeoutException;
import org.jspecify.annotations.Nullable;

/** A client speaks or listens more slowly than {@link ClientPace} allows. */
final class ClientTooSlow extends SocketTimeoutException {

    private static final long serialVersionUID = 1L;

    ClientTooSlow() {
        super("The client is too slow");
    }

    /** Whether this, or a silence of the client, is what a failure comes from. */
    static boolean isBehind(@Nullable Object failure) {
        for (var cause = failure instanceof Throwable it ? it : null;
                cause != null;
                cause = cause.getCause()) {
            if (cause instanceof SocketTimeoutException) {
                return true;
            }
        }
        return false;
    }
}
