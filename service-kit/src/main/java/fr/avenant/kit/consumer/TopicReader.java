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

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** How long the partitions of a member that was killed wait for another one. */
    private static final Duration SESSION = Duration.ofSeconds(10);

    /** A poll of the largest events is 50 MB. */
    private static final int RECORDS_OF_A_POLL = 50;

    private static final int LARGEST_FETCH = 8 * 1024 * 1024;

    private final DataSource dataSource;
    private final Consumer<byte[], byte[]> consumer;
    private final UUID topicId;
    private final StoredOffsets offsets;
    private final ParkedEvents parked;
    private final BatchWriter writer;
    private final EventTracing tracing;
    private int changes;

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
                                        RECORDS_OF_A_POLL,
                                        ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
                                        LARGEST_FETCH));
        consumer.subscribe(List.of(topic), new StartWhereTheDatabaseSays());
    }

    /**
     * How many records came, new or not. They are committed to the disk: what a crash of the
     * database forgot would be read by nobody, because the consumer goes on after it.
     */
    public int poll() throws SQLException {
        var batch = nextBatch();
        if (batch.isEmpty()) {
            return 0;
        }
        var spans = BatchSpans.start(tracing, batch.records());
        try (var connection = dataSource.getConnection()) {
            JdbcTransaction.of(
                    connection,
                    it -> {
                        new BatchTransaction(it, writer, parked, spans).write(batch.records());
                        offsets.save(it, batch.nextOffsets());
                        return true;
                    });
        } catch (SQLException | RuntimeException e) {
            spans.failed(e);
            rewind();
            throw e;
        } finally {
            spans.end();
        }
        return batch.records().size();
    }

    /**
     * Few at a time, because how large they are shows only then. After a change of partitions all
     * is left out, and read again from where the database says.
     */
    private Batch nextBatch() throws SQLException {
        var batch = new Batch();
        batch.add(consumer.poll(PATIENCE));
        var changesBefore = changes;
        while (batch.hasRecords() && batch.hasRoom()) {
            var more = consumer.poll(Duration.ZERO);
            if (changes != changesBefore) {
                rewind();
                return new Batch();
            }
            if (more.isEmpty()) {
                break;
            }
            batch.add(more);
        }
        return batch;
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
            changes++;
            try (var connection = dataSource.getConnection()) {
                parked.forgetOtherTopic(connection, topicId);
                seek(connection, partitions);
            } catch (SQLException e) {
                throw new IllegalStateException("No offsets, no start", e);
            }
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            changes++;
        }
    }
}
