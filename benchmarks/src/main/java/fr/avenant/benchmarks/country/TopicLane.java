package fr.avenant.benchmarks.country;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.EventJson;
import fr.avenant.contracts.EventType;
import fr.avenant.recording.relay.CloudEventRecord;
import fr.avenant.recording.relay.LoggedEvent;
import fr.avenant.recording.relay.RelayClients;
import fr.avenant.recording.relay.RelayedTopic;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;

/** The way of one context's events to their topic, on a thread of its own. */
final class TopicLane {

    private static final int CHUNK = 2_000;
    private static final int WAITING = 4;
    private static final long NONE = -1;

    private final RelayedTopic topic;
    private final RelayClients clients;
    private final BlockingQueue<List<GeneratedEvent>> chunks = new ArrayBlockingQueue<>(WAITING);
    private final FutureTask<Long> work = new FutureTask<>(this::work);
    private List<GeneratedEvent> chunk = new ArrayList<>(CHUNK);

    TopicLane(Contexts context, RelayClients clients) {
        this.topic = RelayedTopic.of(context);
        this.clients = clients;
        Thread.ofPlatform().daemon().name("lane of " + context.label()).start(work);
    }

    void add(GeneratedEvent event) {
        chunk.add(event);
        if (chunk.size() == CHUNK) {
            pass();
        }
    }

    /** There are no more. */
    void end() {
        if (!chunk.isEmpty()) {
            pass();
        }
        pass(); // an empty one says so
    }

    /** The last position, once all are on the topic. */
    long await() throws ExecutionException, InterruptedException {
        return work.get();
    }

    private void pass() {
        var full = chunk;
        chunk = new ArrayList<>(CHUNK);
        try {
            while (!chunks.offer(full, 1, TimeUnit.SECONDS)) {
                if (work.isDone()) {
                    throw new IllegalStateException(
                            "Nobody takes events of " + topic.name(), work.exceptionNow());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private long work() throws InterruptedException {
        try (var producer = clients.producer(topic.name())) {
            producer.initTransactions();
            var last = NONE;
            for (var next = chunks.take(); !next.isEmpty(); next = chunks.take()) {
                producer.beginTransaction();
                next.forEach(event -> send(producer, event));
                producer.commitTransaction();
                last = next.getLast().position();
            }
            return last;
        }
    }

    private void send(Producer<byte[], byte[]> producer, GeneratedEvent event) {
        var _ =
                producer.send(
                        CloudEventRecord.of(
                                new LoggedEvent(
                                        event.position(),
                                        event.recordedAt(),
                                        event.id().toString(),
                                        EventType.of(event.event().getClass()),
                                        event.event().id(),
                                        event.sequence(),
                                        event.territory(),
                                        event.actor(),
                                        event.request(),
                                        event.request(),
                                        null,
                                        EventJson.write(event.event()).getBytes(UTF_8)),
                                topic,
                                Contexts.PARTITIONS));
    }
}
