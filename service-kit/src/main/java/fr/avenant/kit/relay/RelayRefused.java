package fr.avenant.kit.relay;

/**
 * Kafka refused an event. There is no way around it: skipping would be a loss, so the relay stops
 * and says so.
 */
class RelayRefused extends RuntimeException {

    RelayRefused(Exception cause) {
        super("Kafka refused an event; nothing after it is sent until the cause is removed", cause);
    }
}
