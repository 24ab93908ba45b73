package fr.avenant.recording.store;

import com.zaxxer.hikari.HikariDataSource;
import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.DomainEvent;
import fr.avenant.contracts.EventJson;
import fr.avenant.contracts.EventType;
import fr.avenant.testplatform.TestPlatform;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts events into a store without Axon, as another instance of the service would. */
public final class StoredEvents {

    private static final String APPEND =
            """
            insert into event (event_id, aggregate_id, sequence, aggregate_type, type, revision, stored_at, payload, metadata)
            values (gen_random_uuid(), ?, ?, split_part(?, ':', 1), ?, ?, now()::text, ?::json, ?::json)\
            """;

    /** Spread over a hundred aggregates; the time is Axon's and long past. */
    private static final String APPEND_MANY =
            """
            insert into event (event_id, aggregate_id, sequence, aggregate_type, type, revision, stored_at, payload, metadata)
            select gen_random_uuid(), 'organisation:' || n % 100, n / 100, 'organisation',
                   'fr.avenant.territory.OrganisationRegistered', '1', (now() - interval '1 hour')::text,
                   ('{"id":"organisation:' || n % 100 || '","note":"' || repeat('é', 80) || '"}')::json,
                   ('{"actor":"' || gen_random_uuid() || '","causationid":"' || gen_random_uuid()
                       || '","correlationid":"' || gen_random_uuid() || '","territory":"aurillac"}')::json
            from generate_series(?, ?) n\
            """;

    private static final Map<String, String> METADATA =
            Map.of(
                    "actor", "actor-0001",
                    "causationid", "cause-1",
                    "contentHash", "0",
                    "correlationid", "root-1");

    private StoredEvents() {}

    /** An empty store in a schema of its own. */
    public static HikariDataSource freshStore(String schema, Contexts context) {
        var dataSource = TestPlatform.postgreSql().freshSchema(schema);
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration/writing-service")
                .placeholders(Map.of("source", context.source()))
                .load()
                .migrate();
        return dataSource;
    }

    /** An event of which only identifier and sequence matter, in the connection's transaction. */
    public static void append(Connection connection, String aggregateId, long sequence)
            throws SQLException {
        append(
                connection,
                aggregateId,
                sequence,
                new EventType("fr.avenant.territory.OrganisationRegistered", 1),
                "{\"id\":\"" + aggregateId + "\"}",
                EventJson.write(METADATA));
    }

    /** A real event, in the connection's transaction. */
    public static void append(Connection connection, DomainEvent event, long sequence)
            throws SQLException {
        append(
                connection,
                event.id(),
                sequence,
                EventType.of(event.getClass()),
                EventJson.write(event),
                EventJson.write(METADATA));
    }

    /** Whatever the texts are. */
    public static void append(
            Connection connection,
            String aggregateId,
            long sequence,
            EventType type,
            String payload,
            String metadata)
            throws SQLException {
        try (var statement = connection.prepareStatement(APPEND)) {
            statement.setString(1, aggregateId);
            statement.setLong(2, sequence);
            statement.setString(3, aggregateId);
            statement.setString(4, type.name());
            statement.setString(5, Integer.toString(type.revision()));
            statement.setString(6, payload);
            statement.setString(7, metadata);
            statement.executeUpdate();
        }
    }

    /** Events of about 300 bytes, in transactions of a thousand. */
    public static void appendMany(DataSource dataSource, int events) {
        appendMany(dataSource, 0, events);
    }

    /** Goes on with number {@code from} of a series that ends before {@code to}. */
    public static void appendMany(DataSource dataSource, int from, int to) {
        for (var first = from; first < to; first += 1_000) {
            JdbcClient.create(dataSource)
                    .sql(APPEND_MANY)
                    .params(first, Math.min(first + 1_000, to) - 1)
                    .update();
        }
    }

    public static long count(DataSource dataSource, String query) {
        return JdbcClient.create(dataSource).sql(query).query(Long.class).single();
    }

    public static long logged(DataSource dataSource) {
        return count(dataSource, "select count(*) from event_log");
    }
}
