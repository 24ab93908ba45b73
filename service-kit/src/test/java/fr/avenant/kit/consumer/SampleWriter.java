package fr.avenant.kit.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Notes every event, then writes its value, as a read model does. The tables say which values are
 * poison.
 */
final class SampleWriter implements BatchWriter {

    static final String POISON = "{\"poison\":\"when written\"}";
    static final String POISON_FROM_THE_START = "{\"poison\":\"when noted\"}";

    private static final String TABLES =
            """
            create table noted (event_id uuid primary key,
                value text not null check (value <> '%s'),
                ordinal bigint generated always as identity);
            create table written (event_id uuid primary key,
                value text not null check (value <> '%s'),
                ordinal bigint generated always as identity)\
            """
                    .formatted(POISON_FROM_THE_START, POISON);

    static void createTables(DataSource dataSource) {
        JdbcClient.create(dataSource).sql(TABLES).update();
    }

    /** Poison is taken in from now on. */
    static void removeTheCause(DataSource dataSource) {
        JdbcClient.create(dataSource)
                .sql(
                        """
                        alter table noted drop constraint if exists noted_value_check;
                        alter table written drop constraint if exists written_value_check\
                        """)
                .update();
    }

    @Override
    public List<ConsumedEvent> admit(Connection connection, List<ConsumedEvent> events)
            throws SQLException {
        insert(connection, "noted", events);
        return events;
    }

    @Override
    public void write(Connection connection, List<ConsumedEvent> events) throws SQLException {
        insert(connection, "written", events);
    }

    private static void insert(Connection connection, String table, List<ConsumedEvent> events)
            throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        "insert into "
                                + table
                                + " select * from unnest(?::uuid[], ?::text[]) on conflict do nothing")) {
            var ids = column(events, it -> it.envelope().id());
            statement.setArray(1, connection.createArrayOf("uuid", ids));
            var values = column(events, it -> new String(it.raw().value(), UTF_8));
            statement.setArray(2, connection.createArrayOf("text", values));
            statement.executeUpdate();
        }
    }

    private static Object[] column(
            List<ConsumedEvent> events, Function<ConsumedEvent, Object> value) {
        return events.stream().map(value).toArray();
    }
}
