package fr.avenant.kit.sequencer;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * A connection that holds an advisory lock for as long as it lives. Whoever works through this very
 * connection cannot work without the lock: if the connection dies, lock and unfinished transaction
 * go together.
 */
public final class LockedSession implements AutoCloseable {

    private final Connection connection;

    private LockedSession(Connection connection) {
        this.connection = connection;
    }

    /**
     * Empty if somebody else holds the lock. Lock and channel are per schema: services may share a
     * database.
     */
    public static Optional<LockedSession> tryOpen(
            DataSource dataSource, String lock, String channel) throws SQLException {
        var connection = dataSource.getConnection();
        try {
            if (!tryLock(connection, lock)) {
                connection.close();
                return Optional.empty();
            }
            try (var statement = connection.createStatement()) {
                statement.execute("listen \"" + connection.getSchema() + "_" + channel + "\"");
            }
            return Optional.of(new LockedSession(connection));
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    public Connection connection() {
        return connection;
    }

    /** Returns at once if a notification is there already, and after the fallback at the latest. */
    public void awaitNotification(Duration fallback) throws SQLException {
        connection.unwrap(PGConnection.class).getNotifications((int) fallback.toMillis());
    }

    public void notifyListeners(String channel) throws SQLException {
        notifyListeners(connection, channel);
    }

    static void notifyListeners(Connection connection, String channel) throws SQLException {
        try (var statement =
                connection.prepareStatement("select pg_notify(current_schema() || '_' || ?, '')")) {
            statement.setString(1, channel);
            statement.execute();
        }
    }

    private static boolean tryLock(Connection connection, String lock) throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        "select pg_try_advisory_lock(hashtextextended(current_schema() || ':' || ?, 0))")) {
            statement.setString(1, lock);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        if (!connection.isClosed()) {
            try (var statement = connection.createStatement()) {
                // The connection may come from a pool, which would keep the lock alive.
                statement.execute("select pg_advisory_unlock_all()");
                statement.execute("unlisten *");
            } finally {
                connection.close();
            }
        }
    }
}
