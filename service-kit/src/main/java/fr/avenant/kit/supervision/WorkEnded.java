package fr.avenant.kit.supervision;

/** Trying again would not help: the work stays undone until it is started again. */
public class WorkEnded extends RuntimeException {

    public WorkEnded(String message, Throwable cause) {
        super(message, cause);
    }

    public WorkEnded(String message) {
        super(message);
    }
}
