package fr.avenant.reporting.generation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Held by the one instance that builds. It belongs to a database session, so that it goes when the
 * instance dies.
 */
final class BuildLock implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(BuildLock.class);
    private static final String KEY = "hashtext('avenant generation'), hashtext(?)";

    private final Connection session;
    private final String schema;

    private BuildLock(Connection session, String schema) {
        this.session = session;
        this.schema = schema;
    }

    /**
     * Takes the lock, unless somebody builds.
     *
     * @param schema whose generations are built
     */
    static Optional<BuildLock> tryToTake(DataSource pool, String schema) {
        try {
            var session = pool.getConnection();
            try {
                if (call(session, "pg_try_advisory_lock", schema)) {
                    return Optional.of(new BuildLock(session, schema));
                }
            } catch (SQLException e) {
                session.close();
                throw e;
            }
            session.close();
            return Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("Nobody can say who builds", e);
        }
    }

    @Override
    public void close() {
        try (session) {
            call(session, "pg_advisory_unlock", schema);
        } catch (SQLException e) {
            log.warn("The session that held the lock is gone, and the lock with it", e);
        }
    }

    private static boolean call(Connection session, String function, String schema)
            throws SQLException {
        try (var statement = session.prepareStatement("select " + function + "(" + KEY + ")")) {
            statement.setString(1, schema);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
