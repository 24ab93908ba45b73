package fr.avenant.reporting.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.avenant.contracts.CloudEventHeaders;
import fr.avenant.contracts.EventJson;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The hash that the recording service keeps of an event: SHA-256 of the canonical CloudEvent (RFC
 * 8785). Whoever computes it again sees that nothing was altered on the way.
 */
public final class LeafHash {

    private LeafHash() {}

    /** 64 hexadecimal digits; empty if the payload is not JSON, which no service records. */
    public static Optional<String> of(JournalledEvent event) {
        return Optional.ofNullable(event.data()).map(data -> sha256(canonical(event, data)));
    }

    /** Keys in order, no white space, the payload as it is. */
    private static String canonical(JournalledEvent event, String data) {
        var text = new StringBuilder("{");
        add(text, "actor", event.actor());
        add(text, "causationid", event.causationid());
        add(text, "correlationid", event.correlationid());
        text.append("\"data\":").append(data).append(',');
        add(text, "datacontenttype", "application/json");
        add(text, "dataschema", "urn:avenant:schema:" + event.type());
        add(text, "id", event.id());
        add(text, "position", CloudEventHeaders.sortable(event.position()));
        add(text, "sequence", CloudEventHeaders.sortable(event.sequence()));
        add(text, "source", event.source());
        add(text, "specversion", CloudEventHeaders.SUPPORTED_VERSION);
        add(text, "subject", event.subject());
        if (event.territory() != null) {
            add(text, "territory", event.territory());
        }
        add(text, "time", event.time());
        add(text, "type", event.type());
        text.setCharAt(text.length() - 1, '}');
        return text.toString();
    }

    private static void add(StringBuilder text, String key, String value) {
        text.append('"').append(key).append("\":").append(EventJson.write(value)).append(',');
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
