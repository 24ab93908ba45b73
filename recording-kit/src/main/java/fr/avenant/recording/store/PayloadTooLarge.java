package fr.avenant.recording.store;

import static java.nio.charset.StandardCharsets.UTF_8;

/** An event that Kafka might refuse, which would stop everything after it, is not stored. */
public final class PayloadTooLarge extends RuntimeException {

    /** In bytes; Kafka takes 1,048,588 with headers and all. */
    public static final int LARGEST = 900_000;

    private static final int MOST_BYTES_PER_CHARACTER = 3;

    private PayloadTooLarge(int bytes) {
        super("A payload of " + bytes + " bytes, where " + LARGEST + " are allowed");
    }

    /**
     * @throws PayloadTooLarge if the text has too many bytes in UTF-8
     */
    static void check(String payload) {
        if (payload.length() > LARGEST / MOST_BYTES_PER_CHARACTER) {
            var bytes = payload.getBytes(UTF_8).length;
            if (bytes > LARGEST) {
                throw new PayloadTooLarge(bytes);
            }
        }
    }
}
