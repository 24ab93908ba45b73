package fr.avenant.kit.consumer;

import fr.avenant.kit.topic.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Where operators look after parked events. The followers go on meanwhile, in any instance: no
 * event is written before an earlier one of its key unless that one was released.
 */
public final class ParkedEventDesk {

    private static final int LONGEST_LIST = 1_000;

    /** A transaction is short, however many events of a key are parked; followers wait for it. */
    private static final int LARGEST_BATCH = 500;

    private final Supplier<DataSource> tables;
    private final Topics topics;
    private final BatchWriter writer;

    /**
     * @param tables whose connections see the tables {@code consumer_offset} and {@code
     *     parked_event}; asked anew each time
     * @param writer as the followers have it
     */
    public ParkedEventDesk(Supplier<DataSource> tables, Topics topics, BatchWriter writer) {
        this.tables = tables;
        this.topics = topics;
        this.writer = writer;
    }

    public ParkedList list() {
        return JdbcTransaction.of(tables.get(), it -> new ParkedRows(it).list(LONGEST_LIST));
    }

    /**
     * Takes in what is parked, key by key, each up to the first event that fails again.
     *
     * @param topic null for all
     * @param key null for all
     * @return nothing if nothing is parked there
     * @throws org.apache.kafka.common.KafkaException if the events cannot be read again
     */
    public Retried retry(@Nullable String topic, @Nullable String key) {
        var now = tables.get();
        var keys = JdbcTransaction.of(now, it -> new ParkedRows(it).keys(topic, key));
        var retried = new ArrayList<Retried.OfKey>();
        var topicIds = new HashMap<String, UUID>();
        try (var records = new ParkedRecords(topics.connection())) {
            for (var each : keys) {
                var topicId = topicIds.computeIfAbsent(each.topic(), topics::id);
                retried.add(retry(now, each, topicId, records));
            }
        }
        return Retried.of(retried);
    }

    /**
     * Lets the later events of a key go on without this one for good, and retries them.
     *
     * @return empty if it is not parked, or was released before
     * @throws org.apache.kafka.common.KafkaException if the later ones cannot be read again; this
     *     one is released nevertheless
     */
    public Optional<Retried> release(String topic, int partition, long offset) {
        return JdbcTransaction.of(
                        tables.get(), it -> new ParkedRows(it).release(topic, partition, offset))
                .map(key -> retry(key.topic(), key.text()));
    }

    private Retried.OfKey retry(
            DataSource now, ParkedRows.Key key, UUID topicId, ParkedRecords records) {
        var written = 0L;
        while (true) {
            var taken =
                    JdbcTransaction.of(
                            now,
                            connection -> {
                                RetryLock.keepAllOut(connection, key.topic());
                                var parked = new ParkedRows(connection);
                                return new Retry(connection, parked, writer, records)
                                        .take(parked.first(key, topicId, LARGEST_BATCH));
                            });
            written += taken;
            if (taken < LARGEST_BATCH) {
                var sum = written;
                return JdbcTransaction.of(now, it -> new ParkedRows(it).after(key, sum));
            }
        }
    }
}
