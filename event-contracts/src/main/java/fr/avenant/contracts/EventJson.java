package fr.avenant.contracts;

import com.fasterxml.jackson.annotation.Nulls;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Events and their contents as canonical JSON (RFC 8785) and back. */
public final class EventJson {

    /** Twenty thousand facts take half of it; whoever sends more is not read to the end. */
    private static final int MOST_BYTES = 32 * 1024 * 1024;

    /** Reads what others published: fields that were added later are passed over. */
    private static final JsonMapper TOLERANT =
            configured().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    /** Reads what somebody asks for: a field that nobody knows is a mistake. */
    private static final JsonMapper STRICT =
            configured().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private EventJson() {}

    /** The mapper that writes canonical JSON, for who needs it whole. */
    public static JsonMapper canonicalMapper() {
        return TOLERANT;
    }

    /** A mapper that refuses unknown fields. */
    public static JsonMapper strictMapper() {
        return STRICT;
    }

    /** Canonical JSON text. */
    public static String write(Object value) {
        return TOLERANT.writeValueAsString(value);
    }

    /**
     * Reads an event or content that somebody published.
     *
     * @throws JacksonException if the text is not JSON or does not fit
     * @throws InvalidContent if a mandatory field is missing
     */
    public static <T extends Record> T read(byte[] json, Class<T> type) {
        return complete(TOLERANT.readValue(json, type));
    }

    /** The same from a tree, refusing unknown fields. */
    public static <T extends Record> T readStrictly(JsonNode json, Class<T> type) {
        return complete(STRICT.treeToValue(json, type));
    }

    /** Hash of the canonical text: 64 hexadecimal digits of SHA-256. */
    public static String hash(Object value) {
        return Sha256.of(write(value));
    }

    /** The argument is null after the JSON literal. */
    private static <T extends Record> T complete(@Nullable T value) {
        RecordShape.missing(value)
                .ifPresent(at -> {
                    throw new InvalidContent(at, "is missing");
                });
        return Objects.requireNonNull(value);
    }

    private static JsonMapper.Builder configured() {
        var limits = StreamReadConstraints.builder().maxDocumentLength(MOST_BYTES).build();
        var builder =
                JsonMapper.builder(JsonFactory.builder().streamReadConstraints(limits).build());
        CanonicalJson.configure(builder);
        ScalarsAsWritten.configure(builder);
        return builder.enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL));
    }
}
