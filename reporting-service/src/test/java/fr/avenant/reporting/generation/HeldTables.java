package fr.avenant.reporting.generation;

import static org.awaitility.Awaitility.await;

import fr.avenant.testplatform.TestPlatform;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** A table of a service that nobody else can write to, until it is closed. */
final class HeldTables implements AutoCloseable {

    private final String schema;
    private final Connection holder;

    private HeldTables(String schema, Connection holder) {
        this.schema = schema;
        this.holder = holder;
    }

    static JdbcClient jdbc(String schema) {
        return JdbcClient.create(dataSource(schema));
    }

    /** What another instance has that builds. */
    static BuildLock lockBuilding(String schema) {
        return BuildLock.tryToTake(dataSource(schema), schema).orElseThrow();
    }

    /** As another instance does: at once, so that nobody takes it for one that may be dropped. */
    static void serve(String schema, int number) {
        var source = dataSource(schema);
        var jdbc = JdbcClient.create(source);
        new TransactionTemplate(new DataSourceTransactionManager(source))
                .executeWithoutResult(_ -> {
                    jdbc.sql("update generation set state = 'retired' where state = 'serving'")
                            .update();
                    jdbc.sql("update generation set state = 'serving' where number = ?")
                            .param(number)
                            .update();
                });
    }

    /** Nobody can write facts of a generation. */
    static HeldTables holdFacts(String schema, int generation) {
        try {
            var holder = dataSource(schema).getConnection();
            holder.setAutoCommit(false);
            try (var statement = holder.createStatement()) {
                statement.execute(
                        "lock table %s_g%d.fact in exclusive mode".formatted(schema, generation));
            }
            return new HeldTables(schema, holder);
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

    private static DataSource dataSource(String schema) {
        var postgreSql = TestPlatform.postgreSql();
        return new DriverManagerDataSource(
                postgreSql.jdbcUrl(schema), postgreSql.username(), postgreSql.password());
    }
}
