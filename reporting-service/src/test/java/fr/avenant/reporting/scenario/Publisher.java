package fr.avenant.reporting.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.avenant.contracts.CloudEventHeaders;
import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.DomainEvent;
import fr.avenant.contracts.EventJson;
import fr.avenant.contracts.EventType;
import fr.avenant.contracts.Located;
import fr.avenant.contracts.Recording;
import fr.avenant.kit.topic.KafkaConnection;
import fr.avenant.kit.topic.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Puts events on the topics as the services do: dense positions, sequences of each aggregate, times
 * of recording one second apart.
 */
public final class Publisher implements AutoCloseable {

    public static final String ACTOR = "actor-0f3a";

    private static final Instant FIRST = Instant.parse("2026-01-01T08:00:00.000001Z");

    private final KafkaProducer<byte[], byte[]> producer;
    private final Map<Contexts, Long> positions = new EnumMap<>(Contexts.class);
    private final Map<String, Long> sequences = new HashMap<>();
    private final Map<String, String> territories = new HashMap<>();
    private long recorded;
    private Duration delay = Duration.ZERO;

    Publisher(String bootstrapServers) {
        var topics = new Topics(KafkaConnection.plain(bootstrapServers), (short) 1);
        for (var context : Contexts.values()) {
            topics.ensure(context);
            positions.put(context, 0L);
        }
        producer =
                new KafkaProducer<>(
                        Map.of(
                                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                bootstrapServers,
                                ProducerConfig.LINGER_MS_CONFIG,
                                0),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
    }

    /** Records an event of the published language. */
    public Published publish(DomainEvent event) {
        var type = EventType.of(event.getClass());
        if (event instanceof Recording<?> recording
                && recording.content() instanceof Located located
                && located.territory() != null) {
            territories.put(event.id(), located.territory());
        }
        return publish(context(event), type, event.id(), EventJson.write(event));
    }

    public void publishAll(DomainEvent... events) {
        Arrays.stream(events).forEach(this::publish);
    }

    /** Records a payload under whatever type. */
    public Published publish(Contexts context, EventType type, String subject, String data) {
        return publish(context, type, subject, data.getBytes(UTF_8));
    }

    /** Records bytes, JSON or not. */
    public Published publish(Contexts context, EventType type, String subject, byte[] data) {
        var published =
                new Published(
                        context,
                        UUID.randomUUID(),
                        type,
                        subject,
                        FIRST.plusSeconds(recorded++).plus(delay),
                        sequences.merge(subject, 1L, Long::sum) - 1,
                        positions.merge(context, 1L, Long::sum) - 1,
                        territories.get(subject),
                        new String(data, UTF_8));
        send(published, data);
        return published;
    }

    /** Puts an event on the topic once more, as a relay may after a crash. */
    public void sendAgain(Published event) {
        send(event, event.data().getBytes(UTF_8));
    }

    /** Records an event a day after it would be; those after it are recorded in time again. */
    public Published publishADayLater(DomainEvent event) {
        delay = Duration.ofDays(1);
        try {
            return publish(event);
        } finally {
            delay = Duration.ZERO;
        }
    }

    /** Position of the last event of a context; -1 if there is none. */
    public long last(Contexts context) {
        return positions.getOrDefault(context, 0L) - 1;
    }

    @Override
    public void close() {
        producer.close();
    }

    private void send(Published event, byte[] payload) {
        var message =
                new ProducerRecord<>(
                        event.context().topic(),
                        null,
                        event.recordedAt().toEpochMilli(),
                        event.subject().getBytes(UTF_8),
                        payload);
        addHeaders(message.headers(), event);
        try {
            producer.send(message).get();
        } catch (Exception e) {
            throw new IllegalStateException("Not published: " + event, e);
        }
    }

    private static void addHeaders(Headers headers, Published event) {
        add(headers, CloudEventHeaders.SPEC_VERSION, "1.0");
        add(headers, CloudEventHeaders.ID, event.id().toString());
        add(headers, CloudEventHeaders.TYPE, event.type().toString());
        add(headers, CloudEventHeaders.SOURCE, event.context().source());
        add(headers, CloudEventHeaders.SUBJECT, event.subject());
        add(headers, CloudEventHeaders.TIME, CloudEventHeaders.time(event.recordedAt()));
        add(headers, CloudEventHeaders.DATA_SCHEMA, event.type().schema());
        add(headers, CloudEventHeaders.SEQUENCE, CloudEventHeaders.sortable(event.sequence()));
        add(headers, CloudEventHeaders.POSITION, CloudEventHeaders.sortable(event.position()));
        add(headers, CloudEventHeaders.TERRITORY, event.territory());
        add(headers, CloudEventHeaders.CORRELATION_ID, "request-" + event.position());
        add(headers, CloudEventHeaders.CAUSATION_ID, "cause-" + event.position());
        add(headers, CloudEventHeaders.ACTOR, ACTOR);
        add(headers, CloudEventHeaders.CONTENT_TYPE, "application/json");
    }

    private static void add(Headers headers, String name, @Nullable String value) {
        if (value != null) {
            headers.add(name, value.getBytes(UTF_8));
        }
    }

    private static Contexts context(DomainEvent event) {
        return Arrays.stream(Contexts.values())
                .filter(context -> context.events().isInstance(event))
                .findFirst()
                .orElseThrow();
    }
}
