package fr.avenant.reporting.generation;

import com.zaxxer.hikari.HikariDataSource;
import fr.avenant.contracts.Contexts;
import fr.avenant.kit.topic.KafkaConnection;
import fr.avenant.kit.topic.Topics;
import fr.avenant.kit.tracing.EventTracing;
import fr.avenant.reporting.projection.AllProjections;
import fr.avenant.reporting.status.Fingerprint;
import fr.avenant.testplatform.TestPlatform;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Generations of one schema that are built from all that is on the topics, one way or the other.
 */
final class BuiltTables implements AutoCloseable {

    /** What is in the tables of a generation, and what they are. */
    record Contents(
            String rows,
            List<String> parked,
            List<String> progress,
            List<String> offsets,
            List<String> layout) {

        private static Contents of(JdbcClient tables) {
            return new Contents(
                    Fingerprint.full(tables),
                    texts(
                            tables,
                            """
                            select row(topic, partition, record_offset, key, reason, admitted, event_id, event_type)::text
                            from parked_event order by topic, partition, record_offset\
                            """),
                    texts(tables, "select progress::text from progress order by context"),
                    texts(
                            tables,
                            "select consumer_offset::text from consumer_offset where next_offset > 0 order by topic, partition"),
                    texts(
                            tables,
                            """
                            select replace(definition, current_schema, '') as text from (
                                select indexdef as definition from pg_indexes where schemaname = current_schema
                                union all
                                select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
                                from pg_constraint where connamespace = current_schema::regnamespace
                                union all
                                select relname || ' ' || relpersistence::text || ' ' || coalesce(reloptions::text, '')
                                from pg_class where relnamespace = current_schema::regnamespace and relkind <> 't'
                                union all
                                select relname || ' is not valid' from pg_index join pg_class on pg_class.oid = indexrelid
                                where not indisvalid and relnamespace = current_schema::regnamespace
                            ) layout order by text\
                            """));
        }

        private static List<String> texts(JdbcClient tables, String sql) {
            return tables.sql(sql).query((row, _) -> row.getString(1)).list();
        }
    }

    private final HikariDataSource pool;
    private final GenerationDataSource connections;
    private final GenerationTables tables;
    private final Projections projections;
    private final Topics topics;

    private BuiltTables(String schema) {
        var postgreSql = TestPlatform.postgreSql();
        postgreSql.freshSchema(schema).close();
        pool = new HikariDataSource();
        pool.setSchema(schema);
        pool.setJdbcUrl(postgreSql.jdbcUrl(schema));
        pool.setUsername(postgreSql.username());
        pool.setPassword(postgreSql.password());
        Flyway.configure()
                .dataSource(pool)
                .defaultSchema(schema)
                .locations("classpath:db/migration/reporting")
                .load()
                .migrate();
        connections = new GenerationDataSource(pool, schema);
        var all = AllProjections.create();
        tables =
                new GenerationTables(
                        JdbcClient.create(pool),
                        new TransactionTemplate(new DataSourceTransactionManager(pool)),
                        connections,
                        all);
        projections = new HeldProjections(all, schema);
        topics =
                new Topics(
                        KafkaConnection.plain(TestPlatform.kafka().bootstrapServers()), (short) 1);
    }

    /**
     * @param held an aggregate that an operator holds
     */
    static BuiltTables in(String schema, String held) {
        var built = new BuiltTables(schema);
        JdbcClient.create(built.pool)
                .sql(
                        """
                        insert into held_aggregate (aggregate_id, context, reason, held_by)
                        values (?, 'territory', 'harms', 'operator')\
                        """)
                .param(held)
                .update();
        return built;
    }

    Contents readEventByEvent() throws Exception {
        var generation = tables.next();
        var read = connections.of(generation);
        var builds = new Builds(topics, projections, EventTracing.OFF);
        for (var context : Contexts.values()) {
            var end = Milestone.ahead(topics, context);
            try (var reader = builds.reader(context, generation, read)) {
                while (!end.isReachedBy(JdbcClient.create(read))) {
                    reader.poll();
                }
            }
        }
        return Contents.of(JdbcClient.create(read));
    }

    /**
     * @param large bytes of a table from which on its indexes are made concurrently
     */
    Contents filledAsAWhole(long large) throws Exception {
        DataSource filled = connections.of(tables.next());
        new Fill(topics, projections, large).run(filled);
        return Contents.of(JdbcClient.create(filled));
    }

    @Override
    public void close() {
        pool.close();
    }
}
