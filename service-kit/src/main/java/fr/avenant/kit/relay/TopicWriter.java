package fr.avenant.kit.relay;

import fr.avenant.contracts.Contexts;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.Producer;

/** Sends chunks of the log to the topic, leaving out what was there when it began. */
final class TopicWriter implements AutoCloseable {

    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final Producer<byte[], byte[]> producer;
    private final Contexts context;
    private final int partitions;
    private final ResumePoint resume;

    TopicWriter(
            Producer<byte[], byte[]> producer,
            Contexts context,
            int partitions,
            ResumePoint resume) {
        this.producer = producer;
        this.context = context;
        this.partitions = partitions;
        this.resume = resume;
    }

    /** Returns while Kafka is still at work; the shipment tells when it is done. */
    Shipment send(List<LoggedEvent> chunk) {
        var shipment = new Shipment(chunk);
        for (var event : chunk) {
            if (shipment.hasFailed()) {
                break;
            }
            send(event, shipment);
        }
        return shipment;
    }

    private void send(LoggedEvent event, Shipment shipment) {
        var message = CloudEventRecord.of(event, context, partitions);
        if (resume.isOnTopic(message.partition(), event.position())) {
            return;
        }
        shipment.expectOne();
        var _ =
                producer.send(
                        message,
                        (metadata, refusal) -> {
                            if (refusal == null) {
                                shipment.acknowledge(event.position(), metadata);
                            } else {
                                // At once, from Kafka's own thread: a later event must not overtake
                                // the
                                // refused one.
                                producer.close(Duration.ZERO);
                                shipment.fail(refusal);
                            }
                        });
    }

    @Override
    public void close() {
        var interrupted = Thread.interrupted(); // an interrupted thread could not wait for the last
        // acknowledgements
        producer.close(FAREWELL);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
