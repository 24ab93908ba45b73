package fr.avenant.recording.sequencer;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Transactions that a test holds open. */
final class Transactions {

    private Transactions() {}

    static Connection begin(DataSource dataSource) throws SQLException {
        var connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    /** As the first write does. */
    static void takeNumber(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_current_xact_id()");
        }
    }
}
