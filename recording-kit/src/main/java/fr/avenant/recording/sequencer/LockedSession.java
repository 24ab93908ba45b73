package fr.avenant.recording.sequencer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * A connection that holds an advisory lock for as long as it lives. Whoever works through this very
 * connection cannot work without the lock: if the connection dies, lock and unfinished transaction
 * go together. What is written elsewhere, or through a pool of servers, is fenced by the epoch.
 */
public final class LockedSession implements AutoCloseable {

    private final Connection connection;
    private final long epoch;

    private LockedSession(Connection connection, long epoch) {
        this.connection = connection;
        this.epoch = epoch;
    }

    /** Empty if somebody else holds the lock. It is per schema: services may share a database. */
    public static Optional<LockedSession> tryOpen(DataSource dataSource, String lock)
            throws SQLException {
        var connection = dataSource.getConnection();
        try {
            if (!tryLock(connection, lock)) {
                connection.close();
                return Optional.empty();
            }
            return Optional.of(new LockedSession(connection, nextEpoch(connection, lock)));
        } catch (SQLException | RuntimeException | Error e) {
            new LockedSession(connection, 0).close();
            throw e;
        }
    }

    public Connection connection() {
        return connection;
    }

    /**
     * Taken with the lock; whoever has it next has a greater one. It stands in {@code duty_epoch}
     * for as long as nobody has had the lock since.
     */
    public long epoch() {
        return epoch;
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

    private static long nextEpoch(Connection connection, String lock) throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        """
                        insert into duty_epoch (duty, epoch) values (?, 1)
                        on conflict (duty) do update set epoch = duty_epoch.epoch + 1
                        returning epoch\
                        """)) {
            statement.setString(1, lock);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        if (!connection.isClosed()) {
            try (var statement = connection.createStatement()) {
                // The connection may come from a pool, which would keep the lock alive.
                statement.execute("select pg_advisory_unlock_all()");
            } finally {
                connection.close();
            }
        }
    }
}
