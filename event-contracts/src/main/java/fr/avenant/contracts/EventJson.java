package fr.avenant.contracts;

import com.fasterxml.jackson.annotation.Nulls;
import fr.avenant.contracts.bound.BoundedReading;
import fr.avenant.contracts.bound.Bounds;
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

    /** Reads what others published: fields that were added later are passed over. */
    private static final JsonMapper TOLERANT =
            configured(StreamReadConstraints.builder().maxDocumentLength(Bounds.MOST_BYTES).build())
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    /** Reads what somebody asks for: what nobody knows or is out of bounds is a mistake. */
    private static final JsonMapper STRICT = strict();

    private EventJson() {}

    /** The mapper that writes canonical JSON, for who needs it whole. */
    public static JsonMapper canonicalMapper() {
        return TOLERANT;
    }

    /** A mapper that refuses unknown fields and what is out of bounds. */
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

    private static JsonMapper strict() {
        var builder =
                configured(Bounds.whileReading())
                        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        BoundedReading.configure(builder);
        return builder.build();
    }

    private static JsonMapper.Builder configured(StreamReadConstraints limits) {
        var builder =
                JsonMapper.builder(JsonFactory.builder().streamReadConstraints(limits).build());
        CanonicalJson.configure(builder);
        ScalarsAsWritten.configure(builder);
        return builder.enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL));
    }
}
