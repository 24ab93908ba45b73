package fr.avenant.kit.consumer;

import fr.avenant.kit.topic.Topics;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * A topic that was read into empty tables as a whole: what was left out there is taken in as a
 * {@link TopicReader} would, and another one goes on from where the whole ends.
 */
public final class FilledTopic {

    private static final int LARGEST_BATCH = 200;

    private final Topics topics;
    private final String topic;
    private final UUID topicId;

    public FilledTopic(Topics topics, String topic) {
        this.topics = topics;
        this.topic = topic;
        this.topicId = topics.id(topic);
    }

    /** What holds up the later events of its partition that have the same. */
    public static String key(ConsumerRecord<byte[], byte[]> event) {
        return ParkedEvents.key(event);
    }

    /**
     * Takes in what was left out of a partition, or parks it.
     *
     * @param tables whose connections see the table {@code parked_event}
     * @param offsets ascending
     */
    public void takeIn(DataSource tables, BatchWriter writer, int partition, List<Long> offsets) {
        var parked = new ParkedEvents(topic);
        try (var records = new ParkedRecords(topics.connection())) {
            for (var places : batches(partition, offsets)) {
                var events = records.read(places);
                JdbcTransaction.of(
                        tables,
                        connection -> {
                            var untraced = BatchSpans.none();
                            new BatchTransaction(connection, writer, parked, untraced)
                                    .write(events);
                            return true;
                        });
            }
        }
    }

    /** Says to tables without any offsets how far they are. */
    public void save(Connection connection, Map<TopicPartition, Long> nextOffsets)
            throws SQLException {
        new StoredOffsets(topic, topicId)
                .save(
                        connection,
                        nextOffsets.entrySet().stream()
                                .filter(next ->
                                        next.getKey().topic().equals(topic) && next.getValue() > 0)
                                .collect(
                                        Collectors.toMap(
                                                Map.Entry::getKey,
                                                next -> new OffsetAndMetadata(next.getValue()))));
    }

    private List<List<ParkedRows.Row>> batches(int partition, List<Long> offsets) {
        var rows =
                offsets.stream()
                        .map(offset -> new ParkedRows.Row(topic, partition, offset, false))
                        .toList();
        return IntStream.iterate(0, from -> from < rows.size(), from -> from + LARGEST_BATCH)
                .mapToObj(from -> rows.subList(from, Math.min(from + LARGEST_BATCH, rows.size())))
                .toList();
    }
}
