package fr.avenant.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Names of the CloudEvents 1.0 attributes as Kafka headers in binary mode, and the forms of their
 * values.
 */
public final class CloudEventHeaders {

    public static final String SPEC_VERSION = "ce_specversion";
    public static final String ID = "ce_id";
    public static final String TYPE = "ce_type";
    public static final String SOURCE = "ce_source";
    public static final String SUBJECT = "ce_subject";
    public static final String TIME = "ce_time";
    public static final String DATA_SCHEMA = "ce_dataschema";
    public static final String SEQUENCE = "ce_sequence";
    public static final String POSITION = "ce_position";
    public static final String TERRITORY = "ce_territory";
    public static final String CORRELATION_ID = "ce_correlationid";
    public static final String CAUSATION_ID = "ce_causationid";
    public static final String ACTOR = "ce_actor";
    public static final String CONTENT_TYPE = "content-type";

    /**
     * W3C trace context of the transaction that stored the event, if that was traced. Not {@code
     * ce_traceparent}, as the CloudEvents extension would have it: what traces Kafka's clients
     * reads this one.
     */
    public static final String TRACEPARENT = "traceparent";

    /** The only value of {@link #SPEC_VERSION}. */
    public static final String SUPPORTED_VERSION = "1.0";

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
    private static final int DIGITS = 19;

    private CloudEventHeaders() {}

    /** UTC with microseconds. */
    public static String time(Instant instant) {
        return MICROSECONDS.format(instant);
    }

    /** Zero-padded to 19 digits, so that it sorts as text. */
    public static String sortable(long number) {
        var digits = Long.toString(number);
        return "0".repeat(DIGITS - digits.length()) + digits;
    }

    /** The value of a header, or null if it is not there or has none. */
    public static @Nullable String read(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }
}
