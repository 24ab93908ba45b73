package fr.avenant.recording.sequencer;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Transaction numbers belong to a cluster. A dump restored into a younger cluster brings numbers
 * from its future: new events would be ordered before them and never found. pg_upgrade and physical
 * copies keep the counter.
 */
final class RestoredStoreCheck {

    private RestoredStoreCheck() {}

    static void refuseForeignTransactionNumbers(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                """
                                select coalesce(max(settled_after), '0') >= pg_snapshot_xmax(pg_current_snapshot()) from event\
                                """)) {
            row.next();
            if (row.getBoolean(1)) {
                throw new IllegalStateException(
                        "The event table holds transaction numbers from the future: was it"
                                + " restored from a dump? Run adopt_restored_events() once, before the first new event.");
            }
        }
    }
}
