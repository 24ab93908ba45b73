package fr.avenant.kit.relay;

import fr.avenant.kit.relay.RelayProgress.Acknowledged;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Phaser;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** A chunk on its way to Kafka. */
final class Shipment {

    private final List<LoggedEvent> chunk;
    private final Map<Integer, Acknowledged> lastByPartition = new ConcurrentHashMap<>();
    private final Phaser outstanding = new Phaser(1);
    private volatile @Nullable Exception failure;

    Shipment(List<LoggedEvent> chunk) {
        this.chunk = chunk;
    }

    boolean isEmpty() {
        return chunk.isEmpty();
    }

    long lastPosition() {
        return chunk.getLast().position();
    }

    void expectOne() {
        outstanding.register();
    }

    /** Kafka acknowledges each partition in order, so the last call per partition wins. */
    void acknowledge(long position, RecordMetadata metadata) {
        lastByPartition.put(metadata.partition(), new Acknowledged(position, metadata.offset()));
        outstanding.arriveAndDeregister();
    }

    void fail(Exception exception) {
        failure = exception;
        outstanding.arriveAndDeregister();
    }

    boolean hasFailed() {
        return failure != null;
    }

    /**
     * @throws RelayRefused if Kafka did not take every event of the chunk
     */
    Map<Integer, Acknowledged> awaitAcknowledgement() throws InterruptedException {
        outstanding.awaitAdvanceInterruptibly(outstanding.arrive());
        var refusal = failure;
        if (refusal != null) {
            throw new RelayRefused(refusal);
        }
        return lastByPartition;
    }
}
