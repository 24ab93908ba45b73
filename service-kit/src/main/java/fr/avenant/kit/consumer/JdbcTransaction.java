package fr.avenant.kit.consumer;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Work on a connection of its own that is done whole or not at all. */
public final class JdbcTransaction {

    private JdbcTransaction() {}

    /** What is done on the connection, which it neither commits nor closes. */
    @FunctionalInterface
    public interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    /**
     * Commits what the work did, unless it fails.
     *
     * @throws IllegalStateException if the database fails
     */
    public static <T> T of(DataSource source, Work<T> work) {
        try (var connection = source.getConnection()) {
            return of(connection, work);
        } catch (SQLException e) {
            throw new IllegalStateException("The database failed in a transaction", e);
        }
    }

    /**
     * The same on a connection that is there. What the work failed with is what is told: that a
     * connection which was cut cannot be rolled back says nothing more.
     */
    public static <T> T of(Connection connection, Work<T> work) throws SQLException {
        connection.setAutoCommit(false);
        T result;
        try {
            result = work.in(connection);
            connection.commit();
        } catch (SQLException | RuntimeException | Error e) {
            giveBack(connection, e);
            throw e;
        }
        connection.setAutoCommit(true);
        return result;
    }

    /** Rolls back first: switching to commits of their own would commit what was done. */
    private static void giveBack(Connection connection, Throwable why) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException gone) {
            why.addSuppressed(gone);
        }
    }
}
