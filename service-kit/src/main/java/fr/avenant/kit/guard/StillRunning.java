package fr.avenant.kit.guard;

/** A request under the same key has not been answered yet. */
public final class StillRunning extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StillRunning() {
        super("the key is in use");
    }
}
