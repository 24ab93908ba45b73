package fr.avenant.kit.consumer;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Batches of a topic run beside each other, a retry alone: two retries would write an event twice,
 * and a batch that still knows a key as parked would set its next event aside just after the key
 * was freed. Held until the end of the transaction.
 */
public final class RetryLock {

    private static final String KEY =
            "(hashtext('avenant parked events'), hashtext(current_schema() || ' ' || ?))";

    private RetryLock() {}

    /** Waits for a retry that is under way. */
    static void keepRetriesOut(Connection connection, String topic) throws SQLException {
        call("pg_advisory_xact_lock_shared", connection, topic);
    }

    /**
     * Waits for batches and retries that are under way.
     *
     * @throws SQLException if the database cannot be asked
     */
    public static void keepAllOut(Connection connection, String topic) throws SQLException {
        call("pg_advisory_xact_lock", connection, topic);
    }

    private static void call(String function, Connection connection, String topic)
            throws SQLException {
        try (var statement = connection.prepareStatement("select " + function + KEY)) {
            statement.setString(1, topic);
            statement.execute();
        }
    }
}
