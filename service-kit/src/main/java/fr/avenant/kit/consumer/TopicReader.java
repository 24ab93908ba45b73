package fr.avenant.kit.consumer;

import fr.avenant.kit.topic.Topics;
import fr.avenant.kit.tracing.EventTracing;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads one topic into tables: each poll is one transaction of rows and offsets, or nothing.
 * Partitions are shared with the other members of the group.
 */
public final class TopicReader implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMillis(200);

    /** How long the partitions of a member that was killed wait for another one. */
    private static final Duration SESSION = Duration.ofSeconds(10);

    private static final int LARGEST_BATCH = 5_000;
    private static final int LARGEST_FETCH = 16 * 1024 * 1024;

    private final DataSource dataSource;
    private final Consumer<byte[], byte[]> consumer;
    private final UUID topicId;
    private final StoredOffsets offsets;
    private final ParkedEvents parked;
    private final BatchWriter writer;
    private final EventTracing tracing;

    /** Without a trace: for those who read what happened long ago. */
    public TopicReader(
            DataSource dataSource, Topics topics, String topic, String group, BatchWriter writer) {
        this(dataSource, topics, topic, group, writer, EventTracing.OFF);
    }

    /**
     * @param dataSource whose connections see the tables {@code consumer_offset} and {@code
     *     parked_event}
     * @param group members of one group share the partitions
     */
    public TopicReader(
            DataSource dataSource,
            Topics topics,
            String topic,
            String group,
            BatchWriter writer,
            EventTracing tracing) {
        this.dataSource = dataSource;
        this.topicId = topics.id(topic);
        this.offsets = new StoredOffsets(topic, topicId);
        this.parked = new ParkedEvents(topic);
        this.writer = writer;
        this.tracing = tracing;
        this.consumer =
                topics.connection()
                        .consumer(
                                Map.of(
                                        ConsumerConfig.GROUP_ID_CONFIG,
                                        group,
                                        ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                                        (int) SESSION.toMillis(),
                                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                                        "earliest",
                                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                                        LARGEST_BATCH,
                                        ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
                                        LARGEST_FETCH));
        consumer.subscribe(List.of(topic), new StartWhereTheDatabaseSays());
    }

    /** How many records came, new or not. */
    public int poll() throws SQLException {
        var records = consumer.poll(PATIENCE);
        if (records.isEmpty()) {
            return 0;
        }
        var spans = BatchSpans.start(tracing, records);
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                new BatchTransaction(connection, writer, parked, spans).write(records);
                offsets.save(connection, records.nextOffsets());
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException | RuntimeException e) {
            spans.failed(e);
            rewind();
            throw e;
        } finally {
            spans.end();
        }
        return records.count();
    }

    /** Records of the assigned partitions that are on the topic and not yet read. */
    public long lag() {
        return consumer.assignment().stream()
                .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                .sum();
    }

    /**
     * Makes a poll that is waiting return with a WakeupException; may be called by another thread.
     */
    public void wakeUp() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        consumer.close();
    }

    private void rewind() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            seek(connection, consumer.assignment());
        }
    }

    private void seek(Connection connection, Collection<TopicPartition> partitions)
            throws SQLException {
        var stored = offsets.load(connection);
        partitions.forEach(
                partition -> consumer.seek(partition, stored.getOrDefault(partition, 0L)));
    }

    private final class StartWhereTheDatabaseSays implements ConsumerRebalanceListener {

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            try (var connection = dataSource.getConnection()) {
                parked.forgetOtherTopic(connection, topicId);
                seek(connection, partitions);
            } catch (SQLException e) {
                throw new IllegalStateException("No offsets, no start", e);
            }
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            // Nothing is pending between polls.
        }
    }
}
