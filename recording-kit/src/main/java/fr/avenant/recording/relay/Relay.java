package fr.avenant.recording.relay;

import fr.avenant.kit.topic.Topics;
import fr.avenant.kit.tracing.EventTracing;
import fr.avenant.recording.relay.LogReader.Chunk;
import fr.avenant.recording.sequencer.Duty;
import fr.avenant.recording.sequencer.LockedSession;
import fr.avenant.recording.sequencer.WakeUp;
import java.sql.SQLException;
import java.time.Duration;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;

/**
 * Copies the log to a topic, in order, each chunk in a transaction of Kafka. With a backlog,
 * reading the next chunk overlaps with Kafka's work on the last one. Whoever has the lock fences
 * whoever had it before: at Kafka by the producer's transactional identity, in the database by the
 * epoch.
 */
public final class Relay implements Duty {

    private static final int EVENTS_PER_CHUNK = 5_000;
    private static final int BYTES_PER_CHUNK = 8 * 1024 * 1024;

    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final RelayClients kafka;
    private final Topics topics;
    private final RelayedTopic topic;
    private final Duration poll;
    private final EventTracing tracing;
    private final WakeUp wakeUp = new WakeUp();
    private volatile boolean refused;

    /**
     * @param poll how long to wait for new positions without being woken up
     */
    public Relay(
            RelayClients kafka,
            Topics topics,
            RelayedTopic topic,
            Duration poll,
            EventTracing tracing) {
        this.kafka = kafka;
        this.topics = topics;
        this.topic = topic;
        this.poll = poll;
        this.tracing = tracing;
    }

    @Override
    public String name() {
        return "relay:" + topic.name();
    }

    /** There are new positions. */
    public void wakeUp() {
        wakeUp.raise();
    }

    /** Whether it has stopped because an event cannot be sent: nothing after it is. */
    public boolean isRefused() {
        return refused;
    }

    @Override
    public void perform(LockedSession session) throws Exception {
        refused = false;
        try {
            copy(session);
        } catch (RelayRefused refusal) {
            refused = true;
            throw refusal;
        }
    }

    private void copy(LockedSession session) throws SQLException, InterruptedException {
        topics.ensure(topic.name());
        var producer = kafka.producer(topic.name());
        try {
            // From here on no earlier relay gets anything through, so the ends stay as they are.
            producer.initTransactions();
            copy(session, producer);
        } finally {
            close(producer);
        }
    }

    private void copy(LockedSession session, Producer<byte[], byte[]> producer)
            throws SQLException, InterruptedException {
        var progress = new RelayProgress(session, name(), topic.name());
        var log =
                new LogReader(
                        session.connection(), topic.kind(), EVENTS_PER_CHUNK, BYTES_PER_CHUNK);
        var ends = TopicEnds.read(kafka, topic.name());
        var resume = ResumePoint.of(progress.load(), ends.lastPositions());
        var writer = new TopicWriter(producer, topic, ends.partitions(), resume, tracing);
        var chunk = log.after(resume.position());
        var position = resume.position();
        while (!Thread.currentThread().isInterrupted()) {
            if (chunk.last() == position) {
                wakeUp.await(poll);
                chunk = log.after(position);
                continue;
            }
            var shipment = writer.send(chunk.events());
            position = chunk.last();
            @Nullable Chunk ahead = chunk.isFull() ? log.after(position) : null;
            progress.save(position, writer.finish(shipment));
            if (ahead == null) {
                Thread.sleep(topic.pause());
                ahead = log.after(position);
            }
            chunk = ahead;
        }
    }

    /** What is under way is given up: the next turn sends it again. */
    private static void close(Producer<byte[], byte[]> producer) {
        // An interrupted thread could not wait for Kafka's answer.
        var interrupted = Thread.interrupted();
        producer.close(FAREWELL);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
