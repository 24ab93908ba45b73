package fr.avenant.reporting.generation;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A connection for statements that take their time and much memory, as it is given back to others
 * when it is closed. Nothing that writes for long may run on it as one transaction.
 */
record LongWork(Connection connection, String patience) implements AutoCloseable {

    static LongWork in(DataSource tables) throws SQLException {
        var connection = tables.getConnection();
        try (var statement = connection.createStatement()) {
            String patience;
            try (var row = statement.executeQuery("show transaction_timeout")) {
                row.next();
                patience = row.getString(1);
            }
            statement.execute(
                    "set transaction_timeout = 0; set maintenance_work_mem = '96MB';"
                            + " set synchronous_commit = off");
            return new LongWork(connection, patience);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection;
                var statement = connection.createStatement()) {
            statement.execute(
                    "reset maintenance_work_mem; reset synchronous_commit;"
                            + " set transaction_timeout = '%s'".formatted(patience));
        }
    }
}
