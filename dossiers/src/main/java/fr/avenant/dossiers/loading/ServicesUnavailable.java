package fr.avenant.dossiers.loading;

/** A service does not say what it holds, so nothing can be compared; nothing was sent. */
public final class ServicesUnavailable extends RuntimeException {

    ServicesUnavailable(String message) {
        super(message);
    }

    ServicesUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
