package fr.avenant.recording.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.statements.TimestampWriter;
import org.axonframework.serialization.Serializer;

/**
 * Axon's JDBC engine on our table: payload and metadata are PostgreSQL json, the transaction column
 * fills itself.
 */
public final class JsonEventStorageEngine extends JdbcEventStorageEngine {

    public JsonEventStorageEngine(Builder builder) {
        super(builder);
    }

    /** The names of our table's columns; everything else of Axon's schema stays as it is. */
    public static EventSchema schema(String table) {
        return EventSchema.builder()
                .eventTable(table)
                .globalIndexColumn("global_index")
                .eventIdentifierColumn("event_id")
                .aggregateIdentifierColumn("aggregate_id")
                .sequenceNumberColumn("sequence")
                .typeColumn("aggregate_type")
                .timestampColumn("stored_at")
                .payloadTypeColumn("type")
                .payloadRevisionColumn("revision")
                .payloadColumn("payload")
                .metaDataColumn("metadata")
                .build();
    }

    /**
     * One batch for all events of a unit of work; with reWriteBatchedInserts the driver sends it as
     * few statements.
     */
    public static PreparedStatement appendEvents(
            Connection connection,
            EventSchema schema,
            Class<?> dataType,
            List<? extends EventMessage<?>> events,
            Serializer serializer,
            TimestampWriter timestampWriter)
            throws SQLException {
        var statement =
                connection.prepareStatement(
                        "insert into "
                                + schema.domainEventTable()
                                + " ("
                                + schema.domainEventFields()
                                + ") values (?::uuid, ?, ?, ?, ?, ?, ?, ?::json, ?::json)");
        for (var message : events) {
            var event = (DomainEventMessage<?>) message;
            var payload = event.serializePayload(serializer, String.class);
            PayloadTooLarge.check(payload.getData());
            statement.setString(1, event.getIdentifier());
            statement.setString(2, event.getAggregateIdentifier());
            statement.setLong(3, event.getSequenceNumber());
            statement.setString(4, event.getType());
            timestampWriter.writeTimestamp(statement, 5, event.getTimestamp());
            statement.setString(6, payload.getType().getName());
            statement.setString(7, payload.getType().getRevision());
            statement.setString(8, payload.getData());
            statement.setString(9, event.serializeMetaData(serializer, String.class).getData());
            statement.addBatch();
        }
        return statement;
    }

    /** What is decided in a buffer is stored with the rest of it. */
    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        var buffer = EventBuffer.bound();
        if (buffer.isPresent()) {
            events.forEach(event ->
                    buffer.get().append(written((DomainEventMessage<?>) event, serializer)));
        } else {
            super.appendEvents(events, serializer);
        }
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readEventData(String aggregate, long first) {
        return EventBuffer.bound()
                .<Stream<? extends DomainEventData<?>>>map(it -> it.stream(aggregate, first))
                .orElseGet(() -> super.readEventData(aggregate, first));
    }

    private static BufferedEvent written(DomainEventMessage<?> event, Serializer serializer) {
        var payload = event.serializePayload(serializer, String.class);
        PayloadTooLarge.check(payload.getData());
        return new BufferedEvent(
                event,
                payload.getType().getName(),
                payload.getType().getRevision(),
                payload.getData(),
                event.serializeMetaData(serializer, String.class).getData());
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as Axon declares it
    protected <T> T readPayload(ResultSet row, String column) throws SQLException {
        return (T) row.getString(column);
    }

    /**
     * There are no snapshots; not asking for one saves a round trip per loaded aggregate, and the
     * table.
     */
    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return Stream.empty();
    }
}
