package fr.avenant.benchmarks;

import fr.avenant.allinone.EmbeddedPlatform;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Asks the database one question after the other on one connection: a new one for each look would
 * be a new process of PostgreSQL, which is part of what is measured.
 */
final class Watcher implements AutoCloseable {

    private final SingleConnectionDataSource connection;
    private final JdbcClient jdbc;

    Watcher(EmbeddedPlatform platform) {
        this(platform.dataSource());
    }

    Watcher(DataSource database) {
        try {
            connection = new SingleConnectionDataSource(database.getConnection(), true);
        } catch (SQLException e) {
            throw new IllegalStateException("No connection to watch by", e);
        }
        jdbc = JdbcClient.create(connection);
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    /** The one number that is the answer; 0 if it is null. */
    long number(String question) {
        return jdbc.sql(question).query((row, _) -> row.getLong(1)).single();
    }

    /** Texts that are the answer, none of them null. */
    List<String> texts(String question) {
        return jdbc.sql(question)
                .query((row, _) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    /** The process that all others of this PostgreSQL come from. */
    ProcessHandle server() {
        return ProcessHandle.of(number("select pg_backend_pid()"))
                .flatMap(ProcessHandle::parent)
                .orElseThrow(() -> new IllegalStateException("PostgreSQL is not on this machine"));
    }

    @Override
    public void close() {
        connection.destroy();
    }
}
