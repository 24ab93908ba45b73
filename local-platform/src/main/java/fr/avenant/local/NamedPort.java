package fr.avenant.local;

/**
 * A TCP port of 127.0.0.1 and what it is for.
 *
 * @param usage as the person at the keyboard would say it
 * @param port 1 to 65535
 */
public record NamedPort(String usage, int port) {

    @Override
    public String toString() {
        return port + " (" + usage + ")";
    }
}
