package fr.avenant.contracts;

import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * The CloudEvents attributes of an event on its way.
 *
 * @param id the same in the store, on the topic and in reporting
 * @param type published name and revision
 * @param source the service that recorded it, such as {@code /avenant/territory-service}
 * @param subject the aggregate's identifier
 * @param recordedAt microseconds, never decreasing along a service's log
 * @param sequence number within the aggregate, from 0
 * @param position number within the service's log, from 0 without a hole
 * @param territory slug; absent for what belongs to none
 * @param correlationId the request at the root
 * @param causationId the message that led to it
 * @param actor random pseudonym of who recorded it
 */
public record EventEnvelope(
        UUID id,
        EventType type,
        String source,
        String subject,
        Instant recordedAt,
        long sequence,
        long position,
        @Nullable String territory,
        String correlationId,
        String causationId,
        String actor) {

    /**
     * Reads the headers of a record.
     *
     * @throws MalformedEnvelope if a mandatory attribute is missing or malformed
     */
    public static EventEnvelope of(ConsumerRecord<?, ?> event) {
        var headers = event.headers();
        var version = mandatory(event, CloudEventHeaders.SPEC_VERSION);
        if (!version.equals(CloudEventHeaders.SUPPORTED_VERSION)) {
            throw new MalformedEnvelope(
                    place(event) + ": CloudEvents " + version + " is not supported", null);
        }
        try {
            return new EventEnvelope(
                    UUID.fromString(mandatory(event, CloudEventHeaders.ID)),
                    EventType.parse(mandatory(event, CloudEventHeaders.TYPE)),
                    mandatory(event, CloudEventHeaders.SOURCE),
                    mandatory(event, CloudEventHeaders.SUBJECT),
                    Instant.parse(mandatory(event, CloudEventHeaders.TIME)),
                    Long.parseLong(mandatory(event, CloudEventHeaders.SEQUENCE)),
                    Long.parseLong(mandatory(event, CloudEventHeaders.POSITION)),
                    CloudEventHeaders.read(headers, CloudEventHeaders.TERRITORY),
                    mandatory(event, CloudEventHeaders.CORRELATION_ID),
                    mandatory(event, CloudEventHeaders.CAUSATION_ID),
                    mandatory(event, CloudEventHeaders.ACTOR));
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new MalformedEnvelope(place(event) + ": " + e.getMessage(), e);
        }
    }

    private static String mandatory(ConsumerRecord<?, ?> event, String name) {
        var value = CloudEventHeaders.read(event.headers(), name);
        if (value == null) {
            throw new MalformedEnvelope(place(event) + " has no header " + name, null);
        }
        return value;
    }

    private static String place(ConsumerRecord<?, ?> event) {
        return event.topic() + "-" + event.partition() + "@" + event.offset();
    }
}
