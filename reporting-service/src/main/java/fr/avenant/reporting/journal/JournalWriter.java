package fr.avenant.reporting.journal;

import fr.avenant.contracts.Contexts;
import fr.avenant.kit.consumer.ConsumedEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Writes every event as it came, once, whatever it says. */
public final class JournalWriter {

    /** How PostgreSQL refuses a text that is not what it should be: the class of the SQL state. */
    private static final String DATA_EXCEPTION = "22";

    private final JournalProgress progress = new JournalProgress();

    /** Writes those that are not there yet, and returns them in their order. */
    public List<ConsumedEvent> write(Connection connection, List<ConsumedEvent> events)
            throws SQLException {
        if (events.isEmpty()) {
            return events;
        }
        var fresh = insert(connection, events);
        progress.advance(connection, Contexts.ofTopic(events.getFirst().raw().topic()));
        return events.stream().filter(event -> fresh.remove(event.envelope().id())).toList();
    }

    private static Set<UUID> insert(Connection connection, List<ConsumedEvent> events)
            throws SQLException {
        var insert = new JournalInsert(connection);
        var before = connection.setSavepoint();
        try {
            var fresh = insert.asJson(events);
            connection.releaseSavepoint(before);
            return fresh;
        } catch (SQLException e) {
            if (!String.valueOf(e.getSQLState()).startsWith(DATA_EXCEPTION)) {
                throw e;
            }
            connection.rollback(before);
            return events.size() == 1
                    ? insert.asBytes(events.getFirst())
                    : insertHalves(connection, events);
        }
    }

    private static Set<UUID> insertHalves(Connection connection, List<ConsumedEvent> events)
            throws SQLException {
        var middle = events.size() / 2;
        var fresh = new HashSet<>(insert(connection, events.subList(0, middle)));
        fresh.addAll(insert(connection, events.subList(middle, events.size())));
        return fresh;
    }
}
