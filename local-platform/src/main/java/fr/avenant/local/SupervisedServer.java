package fr.avenant.local;

import java.util.Optional;

/** A server that may end although nobody stopped it, and can then be brought back. */
public interface SupervisedServer {

    /** As the person at the keyboard would say it. */
    String name();

    /** Whether it ended by itself; false once it has been stopped on purpose. */
    boolean hasDied();

    /** The last reason that it gave, if it could still give one. */
    Optional<String> lastWords();

    /**
     * Brings it back after a death, with the same data on the same ports; does nothing otherwise.
     *
     * @throws PlatformRefused if it does not start; it may be tried again
     */
    void restart();
}
