package fr.avenant.testplatform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The PostgreSQL of the tests, where each test takes a schema of its own. */
public final class TestPostgreSql {

    /** More than any test has threads; four schemas in use fit into the server's 200. */
    private static final int POOL_SIZE = 40;

    private final String jdbcUrl;
    private final String username;
    private final String password;
    private final AutoCloseable server;
    private final Map<String, HikariDataSource> pools = new ConcurrentHashMap<>();

    TestPostgreSql(String jdbcUrl, String username, String password, AutoCloseable server) {
        this.jdbcUrl = jdbcUrl;
        this.username = username;
        this.password = password;
        this.server = server;
    }

    /**
     * A pool on an empty schema of that name: what it held before is dropped, and an earlier pool
     * on it closed.
     *
     * @return open until the JVM ends, or until it is closed
     */
    public HikariDataSource freshSchema(String name) {
        var pool =
                pools.compute(
                        name,
                        (_, earlier) -> {
                            if (earlier != null) {
                                earlier.close();
                            }
                            return pool(name);
                        });
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            var schema = statement.enquoteIdentifier(name, true);
            statement.execute("drop schema if exists " + schema + " cascade");
            statement.execute("create schema " + schema);
        } catch (SQLException e) {
            throw new IllegalStateException("no fresh schema " + name, e);
        }
        return pool;
    }

    /** Unqualified names are looked up in this schema, which need not exist yet. */
    public String jdbcUrl(String schema) {
        return jdbcUrl + (jdbcUrl.contains("?") ? "&" : "?") + "currentSchema=" + schema;
    }

    /** A superuser. */
    public String username() {
        return username;
    }

    public String password() {
        return password;
    }

    void end() throws Exception {
        pools.values().forEach(HikariDataSource::close);
        server.close();
    }

    private HikariDataSource pool(String schema) {
        var config = new HikariConfig();
        config.setPoolName(schema);
        config.setJdbcUrl(jdbcUrl(schema));
        config.setUsername(username);
        config.setPassword(password);
        config.setMaximumPoolSize(POOL_SIZE);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }
}
