package fr.avenant.kit.consumer;

import fr.avenant.contracts.EventEnvelope;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record of a topic with its envelope read. */
public record ConsumedEvent(EventEnvelope envelope, ConsumerRecord<byte[], byte[]> raw) {}
