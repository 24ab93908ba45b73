package fr.avenant.recording.store;

import java.util.UUID;
import org.axonframework.common.IdentifierFactory;

/**
 * Identifiers of messages that begin with their time (UUID version 7, RFC 9562, section 5.7): new
 * rows come to the end of an index, where the last ones were, and not to a page of their own. Axon
 * finds it as a service.
 */
public final class TimeOrderedIdentifiers extends IdentifierFactory {

    private static final int TIME = 16;
    private static final long VERSION = 0x7000L;
    private static final long RANDOM = 0x0fffL;

    @Override
    public String generateIdentifier() {
        return at(System.currentTimeMillis()).toString();
    }

    /**
     * @param millis since the epoch
     */
    static UUID at(long millis) {
        var random = UUID.randomUUID();
        return new UUID(
                (millis << TIME) | VERSION | (random.getMostSignificantBits() & RANDOM),
                random.getLeastSignificantBits());
    }
}
