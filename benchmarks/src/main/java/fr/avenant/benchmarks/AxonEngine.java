package fr.avenant.benchmarks;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.Effective;
import fr.avenant.contracts.EventTypes;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.territory.Organisation;
import fr.avenant.contracts.territory.OrganisationEvent.OrganisationRegistered;
import fr.avenant.recording.store.PublishedTypeSerializer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Axon's own JDBC engine with the tables that it makes, as it comes: each client has a connection,
 * appends an event of a new aggregate, and commits.
 */
final class AxonEngine {

    /** What each of the events tells. */
    static final Organisation MEASURE =
            new Organisation(
                    "Mesure", Organisation.Kind.OTHER, null, null, null, null, null, List.of());

    private static final Map<String, String> METADATA =
            Map.of("actor", "mesure-0001", "causationid", "c", "correlationid", "r");

    private final DataSource database;

    AxonEngine(DataSource database) throws SQLException {
        this.database = database;
        JdbcClient.create(database).sql("create schema if not exists measured_axon").update();
        try (var connection = connection()) {
            if (!connection.getMetaData().getTables(null, "measured_axon", null, null).next()) {
                engine(connection).createSchema(PostgresEventTableFactory.INSTANCE);
                connection.commit();
            }
        }
    }

    Clients run(int clients, double seconds) throws Exception {
        var opened = new ConcurrentLinkedQueue<Connection>();
        try {
            return Clients.run(
                    clients,
                    seconds,
                    () -> {
                        var connection = connection();
                        opened.add(connection);
                        var engine = engine(connection);
                        return () -> {
                            engine.appendEvents(event());
                            connection.commit();
                            return null;
                        };
                    });
        } finally {
            for (var connection : opened) {
                connection.close();
            }
        }
    }

    private Connection connection() throws SQLException {
        var connection = database.getConnection();
        connection.setSchema("measured_axon");
        connection.setAutoCommit(false);
        return connection;
    }

    private static JdbcEventStorageEngine engine(Connection connection) {
        var serializer = new PublishedTypeSerializer(EventTypes.of(Contexts.TERRITORY.events()));
        return JdbcEventStorageEngine.builder()
                .connectionProvider(new SingleConnectionDataSource(connection, true)::getConnection)
                .transactionManager(NoTransactionManager.INSTANCE)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .schema(new EventSchema())
                .build();
    }

    private static GenericDomainEventMessage<OrganisationRegistered> event() {
        var id = "organisation:mesure." + UUID.randomUUID();
        return new GenericDomainEventMessage<>(
                "organisation",
                id,
                0,
                new OrganisationRegistered(
                        id, MEASURE, Effective.since("2019"), Source.system("mesure")),
                METADATA);
    }
}
