package fr.avenant.testplatform.topic;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.avenant.contracts.CloudEventHeaders;
import fr.avenant.testplatform.TestPlatform;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * A topic's events as some other service publishes them; the same number is always the same event.
 */
public final class PublishedRecords implements AutoCloseable {

    private static final Map<String, Object> SETTINGS =
            Map.of(
                    "bootstrap.servers",
                    TestPlatform.kafka().bootstrapServers(),
                    "max.in.flight.requests.per.connection",
                    1,
                    "linger.ms",
                    0);

    private final String topic;
    private final KafkaProducer<byte[], byte[]> producer =
            new KafkaProducer<>(SETTINGS, new ByteArraySerializer(), new ByteArraySerializer());

    public PublishedRecords(String topic) {
        this.topic = topic;
    }

    public static UUID id(int number) {
        return UUID.nameUUIDFromBytes(("event " + number).getBytes(UTF_8));
    }

    /** Numbers {@code from} to {@code to}, spread over ten keys. */
    public PublishedRecords publish(int from, int to)
            throws ExecutionException, InterruptedException {
        return publish(from, to, number -> "organisation:" + number % 10);
    }

    /** Numbers {@code from} to {@code to}; returns once all of them are on the topic. */
    public PublishedRecords publish(int from, int to, IntFunction<String> keys)
            throws ExecutionException, InterruptedException {
        var sent = new ArrayList<Future<?>>();
        for (var number = from; number < to; number++) {
            sent.add(send(number, keys.apply(number), "{}", Map.of()));
        }
        for (var each : sent) {
            each.get();
        }
        return this;
    }

    public PublishedRecords publish(int number, String key, String value)
            throws ExecutionException, InterruptedException {
        return publish(number, key, value, Map.of());
    }

    /**
     * @param otherHeaders instead of those that are right; an empty one is left out
     */
    public PublishedRecords publish(
            int number, String key, String value, Map<String, String> otherHeaders)
            throws ExecutionException, InterruptedException {
        send(number, key, value, otherHeaders).get();
        return this;
    }

    private Future<?> send(int number, String key, String value, Map<String, String> otherHeaders) {
        var event = new ProducerRecord<>(topic, key.getBytes(UTF_8), value.getBytes(UTF_8));
        var headers = new HashMap<>(headers(number, key));
        headers.putAll(otherHeaders);
        headers.values().removeIf(String::isEmpty);
        headers.forEach((name, text) -> event.headers().add(name, text.getBytes(UTF_8)));
        return producer.send(event);
    }

    @Override
    public void close() {
        producer.close();
    }

    private static Map<String, String> headers(int number, String key) {
        return Map.ofEntries(
                Map.entry(CloudEventHeaders.SPEC_VERSION, "1.0"),
                Map.entry(CloudEventHeaders.ID, id(number).toString()),
                Map.entry(CloudEventHeaders.TYPE, "fr.avenant.sample.Happened.v1"),
                Map.entry(CloudEventHeaders.SOURCE, "/avenant/sample-service"),
                Map.entry(CloudEventHeaders.SUBJECT, key),
                Map.entry(CloudEventHeaders.TIME, CloudEventHeaders.time(Instant.EPOCH)),
                Map.entry(CloudEventHeaders.SEQUENCE, CloudEventHeaders.sortable(number)),
                Map.entry(CloudEventHeaders.POSITION, CloudEventHeaders.sortable(number)),
                Map.entry(CloudEventHeaders.CORRELATION_ID, "r-1"),
                Map.entry(CloudEventHeaders.CAUSATION_ID, "c-1"),
                Map.entry(CloudEventHeaders.ACTOR, "actor-0001"),
                Map.entry(CloudEventHeaders.CONTENT_TYPE, "application/json"));
    }
}
