package fr.avenant.observatory.visitor;

/** Somebody was logged in, and the identity provider no longer vouches for them. */
public final class SessionEnded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SessionEnded(String reason) {
        super(reason);
    }
}
