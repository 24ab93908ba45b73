package fr.avenant.kit.consumer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What a consumer does with a batch: set-based writes, in the consumer's transaction. */
@FunctionalInterface
public interface BatchWriter {

    /**
     * Takes note of all events before any is written, poisoned and parked ones included, and says
     * which are new. An event that cannot even be noted is parked.
     */
    default List<ConsumedEvent> admit(Connection connection, List<ConsumedEvent> events)
            throws SQLException {
        return events;
    }

    /**
     * Writes the rows of these events. May be asked again with fewer events after it threw, and
     * with events that it has seen.
     *
     * @param events in the order of each partition
     */
    void write(Connection connection, List<ConsumedEvent> events) throws SQLException;
}
