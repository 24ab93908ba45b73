package fr.avenant.kit.sequencer;

/** Trying again would not help: the duty stays undone until the service is started again. */
public class DutyStopped extends RuntimeException {

    public DutyStopped(String message, Throwable cause) {
        super(message, cause);
    }

    public DutyStopped(String message) {
        super(message);
    }
}
