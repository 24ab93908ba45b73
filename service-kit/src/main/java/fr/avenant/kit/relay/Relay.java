package fr.avenant.kit.relay;

import fr.avenant.contracts.Contexts;
import fr.avenant.kit.sequencer.Duty;
import fr.avenant.kit.sequencer.LockedSession;
import fr.avenant.kit.sequencer.Sequencer;
import fr.avenant.kit.topic.Topics;
import fr.avenant.kit.tracing.EventTracing;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * Copies the log to the topic, in order. Reading the next chunk overlaps with Kafka's work on the
 * last one.
 */
public final class Relay implements Duty {

    private static final int EVENTS_PER_CHUNK = 5_000;

    private final RelayClients kafka;
    private final Topics topics;
    private final Contexts context;
    private final Duration poll;
    private final EventTracing tracing;
    private volatile boolean refused;

    /**
     * @param poll how long to wait for new positions without a notification
     */
    public Relay(
            RelayClients kafka,
            Topics topics,
            Contexts context,
            Duration poll,
            EventTracing tracing) {
        this.kafka = kafka;
        this.topics = topics;
        this.context = context;
        this.poll = poll;
        this.tracing = tracing;
    }

    @Override
    public String name() {
        return "relay:" + context.topic();
    }

    @Override
    public String channel() {
        return Sequencer.LOGGED;
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
        topics.ensure(context);
        var progress = new RelayProgress(session.connection(), context.topic());
        var log = new LogReader(session.connection(), EVENTS_PER_CHUNK);
        var ends = TopicEnds.read(kafka, context.topic());
        var resume = ResumePoint.of(progress.load(), ends.lastPositions());
        try (var writer =
                new TopicWriter(kafka.producer(), context, ends.partitions(), resume, tracing)) {
            var position = resume.position();
            var underway = new Shipment(List.of());
            while (!Thread.currentThread().isInterrupted()) {
                var chunk = log.after(position);
                var next = writer.send(chunk);
                finish(underway, progress);
                underway = next;
                if (chunk.isEmpty()) {
                    session.awaitNotification(poll);
                } else {
                    position = chunk.getLast().position();
                }
            }
        }
    }

    private static void finish(Shipment shipment, RelayProgress progress)
            throws InterruptedException, SQLException {
        var acknowledged = shipment.awaitAcknowledgement();
        if (!shipment.isEmpty()) {
            progress.save(shipment.lastPosition(), acknowledged);
        }
    }
}
