package fr.avenant.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The limit of a store that commits each event by itself: clients of plain JDBC that insert the row
 * of an event into a copy of the event table, with its indexes and checks, and commit.
 */
final class RawInserts {

    private static final String INSERT =
            """
            insert into measured.event (event_id, aggregate_id, sequence, aggregate_type, type, revision, stored_at,
                payload, metadata)
            values (?, ?, 0, 'organisation', 'fr.avenant.territory.OrganisationRegistered', '1', ?, ?::json, ?::json)\
            """;

    private final DataSource database;

    RawInserts(DataSource database) {
        this.database = database;
        var jdbc = JdbcClient.create(database);
        jdbc.sql("create schema if not exists measured").update();
        jdbc.sql("create table if not exists measured.event (like territory.event including all)")
                .update();
    }

    Clients run(int clients, double seconds) throws Exception {
        var opened = new ConcurrentLinkedQueue<Connection>();
        try {
            return Clients.run(
                    clients,
                    seconds,
                    () -> {
                        var connection = database.getConnection();
                        connection.setAutoCommit(false);
                        opened.add(connection);
                        return () -> insert(connection);
                    });
        } finally {
            for (var connection : opened) {
                connection.close();
            }
        }
    }

    private static int insert(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(INSERT)) {
            var id = UUID.randomUUID();
            statement.setObject(1, id);
            statement.setString(2, "organisation:mesure." + id);
            statement.setString(3, Instant.now().toString());
            statement.setString(4, Organisations.json(id.toString()));
            statement.setString(5, Organisations.METADATA);
            var rows = statement.executeUpdate();
            connection.commit();
            return rows;
        }
    }
}
