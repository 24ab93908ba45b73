package fr.avenant.reporting.journal;

import fr.avenant.contracts.Contexts;
import fr.avenant.kit.consumer.ConsumedEvent;
import fr.avenant.reporting.readtable.TableCopy;
import java.sql.Connection;
import java.sql.SQLException;

/** The journal as it is filled as a whole: what writes events, and how far they are then. */
public final class JournalFill {

    private JournalFill() {}

    /** What gathers events whose payload is JSON. */
    public static TableCopy<ConsumedEvent> copy() {
        return new TableCopy<>("journal", JournalColumns.AS_JSON);
    }

    /**
     * Notes up to where the journal has every position of a context.
     *
     * @param complete the last one before the first that is not there; -1 if the first is not
     */
    public static void complete(Connection connection, Contexts context, long complete)
            throws SQLException {
        try (var statement =
                connection.prepareStatement("update progress set complete = ? where context = ?")) {
            statement.setLong(1, complete);
            statement.setString(2, context.label());
            statement.executeUpdate();
        }
    }
}
