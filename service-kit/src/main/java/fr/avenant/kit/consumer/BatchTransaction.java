package fr.avenant.kit.consumer;

import fr.avenant.contracts.EventEnvelope;
import fr.avenant.contracts.MalformedEnvelope;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes one poll: all of it, or all but what is poisoned. A batch that fails is halved until the
 * event that it fails at stands alone; that one is parked with every later one of its key.
 */
final class BatchTransaction {

    private static final Logger log = LoggerFactory.getLogger(BatchTransaction.class);
    private static final long THE_FIRST = 0;
    private static final String LATER = "An earlier event of this key is parked";

    /** The order of a key's events is that of its partition. */
    private record Key(int partition, String text) {
        static Key of(ConsumerRecord<byte[], byte[]> event) {
            return new Key(event.partition(), ParkedEvents.key(event));
        }
    }

    private interface Step {
        void take(List<ConsumedEvent> events) throws SQLException;
    }

    private final Connection connection;
    private final BatchWriter writer;
    private final ParkedEvents parked;
    private final BatchSpans spans;
    private final Map<Key, Long> parkedFrom = new HashMap<>();
    private boolean admission = true;

    BatchTransaction(
            Connection connection, BatchWriter writer, ParkedEvents parked, BatchSpans spans) {
        this.connection = connection;
        this.writer = writer;
        this.parked = parked;
        this.spans = spans;
    }

    void write(Iterable<ConsumerRecord<byte[], byte[]>> records) throws SQLException {
        var raw = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        records.forEach(raw::add);
        rememberParkedKeys(raw);
        var admitted = new ArrayList<ConsumedEvent>();
        takeOrHalve(read(raw), events -> admitted.addAll(writer.admit(connection, events)));
        admission = false;
        takeOrHalve(admitted, events -> writeAllButParked(events));
    }

    private void rememberParkedKeys(List<ConsumerRecord<byte[], byte[]>> raw) throws SQLException {
        var keys = parked.keys(connection, raw.stream().map(ParkedEvents::key).distinct().toList());
        raw.stream()
                .map(Key::of)
                .filter(key -> keys.contains(key.text()))
                .forEach(key -> parkedFrom.put(key, THE_FIRST));
    }

    private List<ConsumedEvent> read(List<ConsumerRecord<byte[], byte[]>> raw) throws SQLException {
        var events = new ArrayList<ConsumedEvent>(raw.size());
        for (var event : raw) {
            try {
                events.add(new ConsumedEvent(EventEnvelope.of(event), event));
            } catch (MalformedEnvelope malformed) {
                park(event, malformed);
            }
        }
        return events;
    }

    private void writeAllButParked(List<ConsumedEvent> events) throws SQLException {
        var others = new ArrayList<ConsumedEvent>(events.size());
        for (var event : events) {
            if (isParked(event.raw())) {
                park(event.raw(), LATER);
            } else {
                others.add(event);
            }
        }
        if (!others.isEmpty()) {
            writer.write(connection, others);
        }
    }

    private void takeOrHalve(List<ConsumedEvent> events, Step step) throws SQLException {
        if (events.isEmpty()) {
            return;
        }
        var before = connection.setSavepoint();
        try {
            step.take(events);
            connection.releaseSavepoint(before);
        } catch (SQLException | RuntimeException failure) {
            if (DatabaseOutage.is(failure)) { // it comes again with the next poll
                throw failure;
            }
            connection.rollback(before);
            if (events.size() == 1) {
                park(events.getFirst().raw(), failure);
                return;
            }
            var middle = events.size() / 2;
            takeOrHalve(events.subList(0, middle), step);
            takeOrHalve(events.subList(middle, events.size()), step);
        }
    }

    private boolean isParked(ConsumerRecord<byte[], byte[]> event) {
        var from = parkedFrom.get(Key.of(event));
        return from != null && from <= event.offset();
    }

    private void park(ConsumerRecord<byte[], byte[]> event, Exception reason) throws SQLException {
        log.error("Parked {}-{}@{}", event.topic(), event.partition(), event.offset(), reason);
        parkedFrom.merge(Key.of(event), event.offset(), Math::min);
        park(event, String.valueOf(reason));
    }

    private void park(ConsumerRecord<byte[], byte[]> event, String reason) throws SQLException {
        parked.park(connection, event, reason, !admission);
        spans.parked(event, reason);
    }
}
