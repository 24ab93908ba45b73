package fr.avenant.recording.sequencer;

import static fr.avenant.recording.store.StoredEvents.count;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The sessions of one store on the server: who holds a duty's lock, who waits, who is killed. */
public final class Sessions {

    private static final String HOLDERS =
            """
            from pg_locks
            where locktype = 'advisory' and granted and objsubid = 1
              and (classid::bigint << 32 | objid::bigint) = hashtextextended(current_schema() || ':%s', 0)\
            """;

    private final DataSource dataSource;

    public Sessions(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** How many sessions hold the lock of a duty. */
    public long holding(String duty) {
        return count(dataSource, "select count(*) " + HOLDERS.formatted(duty));
    }

    /** The process of the session that holds the lock; 0 if none does. */
    public long holder(String duty) {
        return count(dataSource, "select coalesce(max(pid), 0) " + HOLDERS.formatted(duty));
    }

    /** How many were killed. */
    public long killHolder(String duty) {
        return count(
                dataSource,
                "select count(*) filter (where pg_terminate_backend(pid)) "
                        + HOLDERS.formatted(duty));
    }

    /** How many sessions wait for what this session holds. */
    public long waitingFor(Connection holder) throws SQLException {
        return count(
                dataSource,
                "select count(*) from pg_stat_activity where %d = any(pg_blocking_pids(pid))"
                        .formatted(pid(holder)));
    }

    private static long pid(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return row.getLong(1);
        }
    }
}
