package fr.avenant.kit.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Admits an event once, as a read model does that has an inbox, and writes whatever it is told to:
 * twice, if it is told twice. Poison is refused or not, as a test wants.
 */
final class InboxWriter implements BatchWriter {

    private static final String TABLES =
            """
            create table inbox (ordinal bigint generated always as identity, event_id uuid primary key);
            create table taken (ordinal bigint generated always as identity, event_id uuid not null, key text not null)\
            """;

    private final JdbcClient jdbc;
    private volatile boolean refusesToNote;
    private volatile boolean refusesToWrite;

    InboxWriter(DataSource dataSource) {
        jdbc = JdbcClient.create(dataSource);
        jdbc.sql(TABLES).update();
    }

    void refuse(boolean poison) {
        refusesToNote = poison;
        refusesToWrite = poison;
    }

    void refuseOnlyToWrite() {
        refusesToNote = false;
        refusesToWrite = true;
    }

    List<UUID> noted() {
        return ids("select event_id from inbox order by ordinal");
    }

    List<UUID> written() {
        return ids("select event_id from taken order by ordinal");
    }

    List<UUID> written(String key) {
        return jdbc.sql("select event_id from taken where key = ? order by ordinal")
                .param(key)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    @Override
    public List<ConsumedEvent> admit(Connection connection, List<ConsumedEvent> events)
            throws SQLException {
        var fresh = new ArrayList<ConsumedEvent>();
        try (var statement =
                connection.prepareStatement(
                        "insert into inbox (event_id) values (?) on conflict do nothing")) {
            for (var event : events) {
                refuse(event, SampleWriter.POISON_FROM_THE_START, refusesToNote);
                statement.setObject(1, event.envelope().id());
                if (statement.executeUpdate() == 1) {
                    fresh.add(event);
                }
            }
        }
        return fresh;
    }

    @Override
    public void write(Connection connection, List<ConsumedEvent> events) throws SQLException {
        try (var statement =
                connection.prepareStatement("insert into taken (event_id, key) values (?, ?)")) {
            for (var event : events) {
                refuse(event, SampleWriter.POISON, refusesToWrite);
                refuse(event, SampleWriter.POISON_FROM_THE_START, refusesToWrite);
                statement.setObject(1, event.envelope().id());
                statement.setString(2, event.envelope().subject());
                statement.executeUpdate();
            }
        }
    }

    private static void refuse(ConsumedEvent event, String poison, boolean now) {
        if (now && new String(event.raw().value(), UTF_8).equals(poison)) {
            throw new IllegalStateException("refused");
        }
    }

    private List<UUID> ids(String query) {
        return jdbc.sql(query).query((row, _) -> row.getObject(1, UUID.class)).list();
    }
}
