package fr.avenant.reporting.generation;

import fr.avenant.kit.consumer.ConsumedEvent;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Gathers the rows of events and writes many at once, into tables without indexes. For one thread.
 */
public interface FillWriter {

    /**
     * Gathers what becomes of an event that is not there yet: all of it, or nothing.
     *
     * @throws RuntimeException if it cannot be taken in
     */
    void add(ConsumedEvent event);

    /** Writes what was gathered, which is kept. */
    void write(Connection connection) throws SQLException;

    /** Forgets what was gathered. */
    void clear();
}
