package fr.avenant.kit.consumer;

import fr.avenant.contracts.EventEnvelope;
import fr.avenant.contracts.MalformedEnvelope;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes one poll: all of it, or all but what is poisoned. A batch that fails is halved until the
 * event that it fails at stands alone; that one is parked with every later one of its key.
 */
final class BatchTransaction {

    private static final Logger log = LoggerFactory.getLogger(BatchTransaction.class);

    private final Connection connection;
    private final BatchWriter writer;
    private final ParkedEvents parked;
    private final Set<String> parkedKeys = new HashSet<>();

    BatchTransaction(Connection connection, BatchWriter writer, ParkedEvents parked) {
        this.connection = connection;
        this.writer = writer;
        this.parked = parked;
    }

    void write(Iterable<ConsumerRecord<byte[], byte[]>> records) throws SQLException {
        var raw = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        records.forEach(raw::add);
        parkedKeys.addAll(
                parked.keys(connection, raw.stream().map(ParkedEvents::key).distinct().toList()));
        var events = new ArrayList<ConsumedEvent>();
        for (var event : raw) {
            try {
                events.add(new ConsumedEvent(EventEnvelope.of(event), event));
            } catch (MalformedEnvelope malformed) {
                park(event, malformed);
            }
        }
        writeOrHalve(writer.admit(connection, events));
    }

    private void writeOrHalve(List<ConsumedEvent> all) throws SQLException {
        var events = withoutParkedKeys(all);
        if (events.isEmpty()) {
            return;
        }
        var before = connection.setSavepoint();
        try {
            writer.write(connection, events);
            connection.releaseSavepoint(before);
        } catch (SQLException | RuntimeException failure) {
            if (connection.isClosed() || !connection.isValid(1)) {
                throw failure;
            }
            connection.rollback(before);
            if (events.size() == 1) {
                park(events.getFirst().raw(), failure);
                return;
            }
            var middle = events.size() / 2;
            writeOrHalve(events.subList(0, middle));
            writeOrHalve(events.subList(middle, events.size()));
        }
    }

    private List<ConsumedEvent> withoutParkedKeys(List<ConsumedEvent> events) throws SQLException {
        var others = new ArrayList<ConsumedEvent>(events.size());
        for (var event : events) {
            if (parkedKeys.contains(ParkedEvents.key(event.raw()))) {
                parked.park(connection, event.raw(), "An earlier event of this key is parked");
            } else {
                others.add(event);
            }
        }
        return others;
    }

    private void park(ConsumerRecord<byte[], byte[]> event, Exception reason) throws SQLException {
        log.error("Parked {}-{}@{}", event.topic(), event.partition(), event.offset(), reason);
        parkedKeys.add(ParkedEvents.key(event));
        parked.park(connection, event, String.valueOf(reason));
    }
}
