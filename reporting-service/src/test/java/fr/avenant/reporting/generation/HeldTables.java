package fr.avenant.reporting.generation;

import static org.awaitility.Awaitility.await;

import fr.avenant.testplatform.TestPlatform;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Lets a test hold a table of a service, so that whoever writes to it waits. */
record HeldTables(String schema) {

    static JdbcClient jdbc(String schema) {
        var postgreSql = TestPlatform.postgreSql();
        return JdbcClient.create(
                new DriverManagerDataSource(
                        postgreSql.jdbcUrl(schema), postgreSql.username(), postgreSql.password()));
    }

    /** Nobody can write facts of the first generation. */
    Hold holdFacts() {
        return new Hold(schema, schema + "_g1.fact", "exclusive");
    }

    /** Nobody can make another generation serve. */
    Hold holdFirstGenerationsList() {
        return new Hold(schema, schema + ".generation", "row exclusive");
    }

    /** A lock, until it is closed. */
    static final class Hold implements AutoCloseable {

        private final String schema;
        private final Connection holder;

        Hold(String schema, String table, String mode) {
            this.schema = schema;
            var postgreSql = TestPlatform.postgreSql();
            try {
                holder =
                        DriverManager.getConnection(
                                postgreSql.jdbcUrl(schema),
                                postgreSql.username(),
                                postgreSql.password());
                holder.setAutoCommit(false);
                try (var statement = holder.createStatement()) {
                    statement.execute("lock table " + table + " in " + mode + " mode");
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        /** Ends the sessions of the service that wait for the table, once there is one. */
        void killWhoeverWaits(Duration patience) {
            await().atMost(patience)
                    .until(() ->
                            jdbc(schema)
                                            .sql(
                                                    """
                                                    select count(pg_terminate_backend(pid)) from pg_stat_activity
                                                    where application_name = ? and wait_event_type = 'Lock'\
                                                    """)
                                            .param(schema)
                                            .query(Long.class)
                                            .single()
                                    > 0);
        }

        @Override
        public void close() {
            try {
                holder.rollback();
                holder.close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
