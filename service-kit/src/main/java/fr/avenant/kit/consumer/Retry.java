package fr.avenant.kit.consumer;

import fr.avenant.contracts.EventEnvelope;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the parked events of one key in, in their order, as if they came now: up to the first one
 * that fails again, which stays with all later ones. In a transaction that has the retry lock.
 */
final class Retry {

    private static final Logger log = LoggerFactory.getLogger(Retry.class);

    private final Connection connection;
    private final ParkedRows parked;
    private final BatchWriter writer;
    private final ParkedRecords records;

    Retry(Connection connection, ParkedRows parked, BatchWriter writer, ParkedRecords records) {
        this.connection = connection;
        this.parked = parked;
        this.writer = writer;
        this.records = records;
    }

    /**
     * @param rows in the order of their events
     * @return how many are not parked any more
     */
    int take(List<ParkedRows.Row> rows) throws SQLException {
        var events = records.read(rows);
        var taken = 0;
        while (taken < rows.size() && take(rows.get(taken), events.get(taken))) {
            taken++;
        }
        return taken;
    }

    private boolean take(ParkedRows.Row row, ConsumerRecord<byte[], byte[]> raw)
            throws SQLException {
        var before = connection.setSavepoint();
        try {
            var event = List.of(new ConsumedEvent(EventEnvelope.of(raw), raw));
            var isNew = row.admitted() || !writer.admit(connection, event).isEmpty();
            if (!row.admitted()) {
                parked.markAdmitted(row);
                connection.releaseSavepoint(before);
                before = connection.setSavepoint();
            }
            if (isNew) {
                writer.write(connection, event);
            }
            parked.remove(row);
            connection.releaseSavepoint(before);
            return true;
        } catch (SQLException | RuntimeException failure) {
            if (DatabaseOutage.is(failure)) {
                throw failure;
            }
            connection.rollback(before);
            log.warn("Still parked: {}", row, failure);
            parked.keep(row, ParkedEvents.text(String.valueOf(failure)));
            return false;
        }
    }
}
