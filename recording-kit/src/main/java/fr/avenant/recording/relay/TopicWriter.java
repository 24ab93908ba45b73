package fr.avenant.recording.relay;

import fr.avenant.kit.tracing.EventTracing;
import fr.avenant.recording.relay.RelayProgress.Acknowledged;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;

/**
 * Sends chunks of the log to the topic, each in a transaction, leaving out what was there when it
 * began.
 */
final class TopicWriter {

    private final Producer<byte[], byte[]> producer;
    private final RelayedTopic topic;
    private final int partitions;
    private final ResumePoint resume;
    private final EventTracing tracing;

    TopicWriter(
            Producer<byte[], byte[]> producer,
            RelayedTopic topic,
            int partitions,
            ResumePoint resume,
            EventTracing tracing) {
        this.producer = producer;
        this.topic = topic;
        this.partitions = partitions;
        this.resume = resume;
        this.tracing = tracing;
    }

    /** Returns while Kafka is still at work; the shipment tells when it is done. */
    Shipment send(List<LoggedEvent> chunk) {
        var shipment = new Shipment();
        for (var event : chunk) {
            if (shipment.hasFailed()) {
                break;
            }
            send(event, shipment);
        }
        return shipment;
    }

    private void send(LoggedEvent event, Shipment shipment) {
        var message = CloudEventRecord.of(event, topic, partitions);
        if (resume.isOnTopic(message.partition(), event.position())) {
            return;
        }
        if (!shipment.isUnderway()) {
            producer.beginTransaction();
        }
        shipment.expectOne();
        var span = tracing.publish(topic.name(), event.eventId(), event.traceparent());
        try {
            var _ =
                    producer.send(
                            message,
                            (metadata, failure) -> {
                                span.end(failure);
                                if (failure == null) {
                                    shipment.acknowledge(event.position(), metadata);
                                } else {
                                    // What comes after it is void with the transaction.
                                    shipment.failBecause(failure);
                                    shipment.giveUpOne();
                                }
                            });
        } catch (KafkaException | IllegalStateException after) {
            span.end(after);
            // An event before it failed, and the transaction takes no more.
            shipment.failBecause(after);
            shipment.giveUpOne();
        }
    }

    /**
     * Returns when the chunk is on the topic for whoever reads what is committed.
     *
     * @throws RelayRefused if Kafka will never take an event of it
     * @throws KafkaException if it did not take it this time, or another relay has taken over
     */
    Map<Integer, Acknowledged> finish(Shipment shipment) throws InterruptedException {
        var acknowledged = shipment.awaitAcknowledgement();
        if (shipment.isUnderway()) {
            producer.commitTransaction();
        }
        return acknowledged;
    }
}
