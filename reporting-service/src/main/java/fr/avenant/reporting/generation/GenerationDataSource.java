package fr.avenant.reporting.generation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Connections that see the tables of one generation. */
final class GenerationDataSource {

    private final DataSource pool;
    private final String base;

    /**
     * @param base the service's own schema; a generation's has its number behind it
     */
    GenerationDataSource(DataSource pool, String base) {
        this.pool = pool;
        this.base = base;
    }

    /** The service's own schema, whichever generation serves. */
    String base() {
        return base;
    }

    /** Built from configuration and a number, never from what somebody asks. */
    String schema(int number) {
        return base + "_g" + number;
    }

    /** Where readers see what is published of it. */
    String publishedSchema(int number) {
        return schema(number) + "_published";
    }

    /** The pool gives a connection its own schema back when it returns. */
    DataSource of(Generation generation) {
        return new DelegatingDataSource(pool) {
            @Override
            public Connection getConnection() throws SQLException {
                var connection = super.getConnection();
                connection.setSchema(schema(generation.number()));
                return connection;
            }
        };
    }

    /** Works on the connection of the running transaction. */
    void inTransaction(Consumer<Connection> work) {
        var connection = DataSourceUtils.getConnection(pool);
        try {
            work.accept(connection);
        } finally {
            DataSourceUtils.releaseConnection(connection, pool);
        }
    }

    /** The right to build, unless somebody has it. */
    Optional<BuildLock> lockBuilding() {
        return BuildLock.tryToTake(pool, base);
    }
}
