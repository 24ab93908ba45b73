package fr.avenant.benchmarks.country;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.avenant.contracts.CloudEventHeaders;
import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.EventJson;
import fr.avenant.contracts.EventType;
import fr.avenant.contracts.territory.Statistic;
import fr.avenant.contracts.territory.StatisticEvent.StatisticPublished;
import fr.avenant.kit.topic.KafkaConnection;
import fr.avenant.recording.relay.CloudEventRecord;
import fr.avenant.recording.relay.LoggedEvent;
import fr.avenant.recording.relay.RelayClients;
import fr.avenant.recording.relay.RelayedTopic;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;

/** Goes on where the generated country ends: statistics, one after the other. */
public final class FurtherEvents implements AutoCloseable {

    private static final RelayedTopic TOPIC = RelayedTopic.of(Contexts.TERRITORY);
    private static final int TAIL = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Producer<byte[], byte[]> producer;
    private final Chance chance = new Chance(System.nanoTime());
    private long next;

    private FurtherEvents(Producer<byte[], byte[]> producer, long next) {
        this.producer = producer;
        this.next = next;
    }

    /** Finds out where the topic ends. */
    public static FurtherEvents open(KafkaConnection kafka) {
        var producer = new RelayClients(kafka).producer(TOPIC.name());
        producer.initTransactions();
        try (var consumer = kafka.consumer(Map.of())) {
            return new FurtherEvents(producer, 1 + lastPosition(consumer));
        }
    }

    private static long lastPosition(Consumer<byte[], byte[]> consumer) {
        var partitions = new ArrayList<TopicPartition>();
        for (var partition = 0; partition < Contexts.PARTITIONS; partition++) {
            partitions.add(new TopicPartition(TOPIC.name(), partition));
        }
        consumer.assign(partitions);
        var ends = consumer.endOffsets(partitions);
        ends.forEach((partition, end) -> consumer.seek(partition, Math.max(0, end - TAIL)));
        var last = -1L;
        while (ends.entrySet().stream()
                .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (var event : consumer.poll(PATIENCE)) {
                var position = CloudEventHeaders.read(event.headers(), CloudEventHeaders.POSITION);
                last = Math.max(last, position == null ? -1 : Long.parseLong(position));
            }
        }
        return last;
    }

    /** Returns the position of one more event, once Kafka has taken it. */
    public long publish() {
        var position = next++;
        var territory = new GeneratedTerritory(1 + (int) (position % 3), 1);
        var event = event(territory, position);
        var request = UUID.randomUUID().toString();
        producer.beginTransaction();
        var _ =
                producer.send(
                        CloudEventRecord.of(
                                new LoggedEvent(
                                        position,
                                        Instant.now().truncatedTo(ChronoUnit.MICROS),
                                        UUID.randomUUID().toString(),
                                        EventType.of(event.getClass()),
                                        event.id(),
                                        0,
                                        territory.slug(),
                                        request,
                                        request,
                                        request,
                                        null,
                                        EventJson.write(event).getBytes(UTF_8)),
                                TOPIC,
                                Contexts.PARTITIONS));
        producer.commitTransaction();
        return position;
    }

    private StatisticPublished event(GeneratedTerritory it, long position) {
        return new StatisticPublished(
                "statistic:%s.apres-%d".formatted(it.slug(), position),
                new Statistic(
                        it.slug(),
                        "qpv.socialRentalDwellings",
                        new Statistic.Subject(
                                Statistic.Kind.QUARTIER, it.quartierCode(1), null, null),
                        2026,
                        Commitments.measured(chance.between(50, 3_000)),
                        "dwellings",
                        Generated.MARK,
                        "2026",
                        Map.of()),
                Generated.since("2026"),
                Generated.in(it.statisticsOf(2025), 1));
    }

    @Override
    public void close() {
        producer.close();
    }
}
