package fr.avenant.recording.relay;

import fr.avenant.recording.relay.RelayProgress.Acknowledged;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.ApplicationRecoverableException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TransactionAbortableException;
import org.jspecify.annotations.Nullable;

/** A chunk on its way to Kafka. */
final class Shipment {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Map<Integer, Acknowledged> lastByPartition = new ConcurrentHashMap<>();
    private final Phaser outstanding = new Phaser(1);
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private boolean underway;

    void expectOne() {
        underway = true;
        outstanding.register();
    }

    /** Kafka acknowledges each partition in order, so the last call per partition wins. */
    void acknowledge(long position, RecordMetadata metadata) {
        lastByPartition.put(metadata.partition(), new Acknowledged(position, metadata.offset()));
        outstanding.arriveAndDeregister();
    }

    /** The first failure is the reason; the others follow from it. */
    void failBecause(Exception reason) {
        failure.compareAndSet(null, reason);
    }

    /** One that is expected will not arrive. */
    void giveUpOne() {
        outstanding.arriveAndDeregister();
    }

    /** Whether any of its events was handed to Kafka. */
    boolean isUnderway() {
        return underway;
    }

    boolean hasFailed() {
        return failure.get() != null;
    }

    /**
     * @throws RelayRefused if Kafka will never take an event of the chunk
     * @throws KafkaException if it did not take one this time, or does not answer for a minute: the
     *     producer may be what is broken
     */
    Map<Integer, Acknowledged> awaitAcknowledgement() throws InterruptedException {
        try {
            outstanding.awaitAdvanceInterruptibly(
                    outstanding.arrive(), PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new KafkaException("Kafka has not acknowledged a chunk within " + PATIENCE, e);
        }
        var reason = failure.get();
        if (reason == null) {
            return lastByPartition;
        }
        throw isRefusal(reason)
                ? new RelayRefused(reason)
                : new KafkaException("Kafka did not take an event", reason);
    }

    /** Whatever a new producer, or patience, would cure is none. */
    private static boolean isRefusal(Exception reason) {
        return switch (reason) {
            case RetriableException _,
                    ApplicationRecoverableException _,
                    OutOfOrderSequenceException _,
                    TransactionAbortableException _ ->
                    false;
            default -> reason instanceof ApiException;
        };
    }
}
