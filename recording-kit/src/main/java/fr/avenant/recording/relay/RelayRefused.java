package fr.avenant.recording.relay;

import fr.avenant.kit.supervision.WorkEnded;

/**
 * Kafka refused an event, or the topic is not as the relay left it. There is no way around it:
 * skipping would be a loss, so the relay stops and says so.
 */
final class RelayRefused extends WorkEnded {

    RelayRefused(Exception cause) {
        super("Kafka refused an event; nothing after it is sent until the cause is removed", cause);
    }

    RelayRefused(String message) {
        super(message);
    }
}
