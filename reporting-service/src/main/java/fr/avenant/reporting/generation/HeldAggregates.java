package fr.avenant.reporting.generation;

import fr.avenant.contracts.CloudEventHeaders;
import fr.avenant.contracts.Contexts;
import fr.avenant.kit.consumer.JdbcTransaction;
import fr.avenant.kit.consumer.ParkedEventDesk;
import fr.avenant.kit.consumer.Retried;
import fr.avenant.kit.consumer.RetryLock;
import fr.avenant.kit.refusal.RequestRefused;
import fr.avenant.reporting.disclosure.DisclosedFacts;
import fr.avenant.reporting.readtable.DetailLayout;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What an operator keeps from readers. Holding an aggregate parks all its events and takes its rows
 * away; releasing it takes the events in again, in their order. Neither goes while a generation is
 * built: it would have some of the rows.
 */
final class HeldAggregates {

    private static final String REASON = "Held by an operator";

    private final GenerationTables tables;
    private final GenerationDataSource connections;
    private final DisclosedFacts disclosed;
    private final List<DetailLayout> details;
    private final ParkedEventDesk desk;

    HeldAggregates(
            GenerationTables tables,
            GenerationDataSource connections,
            DisclosedFacts disclosed,
            List<DetailLayout> details,
            ParkedEventDesk desk) {
        this.tables = tables;
        this.connections = connections;
        this.disclosed = disclosed;
        this.details = details;
        this.desk = desk;
    }

    /** The longest held first. */
    List<HeldAggregate> all() {
        return inTransaction(connection ->
                jdbc(connection)
                        .sql(
                                "select * from %s.held_aggregate order by held_at, aggregate_id"
                                        .formatted(connections.base()))
                        .query((row, _) ->
                                new HeldAggregate(
                                        row.getString("aggregate_id"),
                                        row.getString("reason"),
                                        CloudEventHeaders.time(
                                                row.getObject("held_at", OffsetDateTime.class)
                                                        .toInstant()),
                                        row.getString("held_by")))
                        .list());
    }

    /**
     * Keeps an aggregate from readers until it is released. One that is held stays so.
     *
     * @throws RequestRefused if nothing is known of it, or a generation is being built
     */
    void hold(String aggregate, String reason, String actor) {
        whileNobodyBuilds(() ->
                inTransaction(connection -> {
                    var context =
                            context(connection, aggregate)
                                    .orElseThrow(() ->
                                            refused(
                                                    GenerationRefusal.AGGREGATE_UNKNOWN,
                                                    aggregate));
                    RetryLock.keepAllOut(connection, context.topic());
                    remember(connection, aggregate, context, reason, actor);
                    takeAway(connection, aggregate, context);
                    return aggregate;
                }));
    }

    /**
     * Gives an aggregate back to readers.
     *
     * @throws RequestRefused if it is not held, or a generation is being built
     */
    Retried release(String aggregate) {
        return whileNobodyBuilds(() -> {
            var context =
                    inTransaction(connection -> forget(connection, aggregate))
                            .orElseThrow(
                                    () -> refused(GenerationRefusal.AGGREGATE_NOT_HELD, aggregate));
            return desk.retry(context.topic(), aggregate);
        });
    }

    private static Optional<Contexts> context(Connection connection, String aggregate) {
        return jdbc(connection)
                .sql("select context from journal where subject = ? limit 1")
                .param(aggregate)
                .query((row, _) -> context(row.getString(1)))
                .optional();
    }

    private void remember(
            Connection connection,
            String aggregate,
            Contexts context,
            String reason,
            String actor) {
        jdbc(connection)
                .sql(
                        """
                        insert into %s.held_aggregate (aggregate_id, context, reason, held_by)
                        values (?, ?, ?, ?) on conflict do nothing\
                        """
                                .formatted(connections.base()))
                .params(aggregate, context.label(), reason, actor)
                .update();
        jdbc(connection)
                .sql(
                        """
                        insert into %s.held_measure (aggregate_id, measure, territory)
                        select distinct aggregate_id, measure, territory from fact where aggregate_id = ?
                        on conflict do nothing\
                        """
                                .formatted(connections.base()))
                .param(aggregate)
                .update();
    }

    private void takeAway(Connection connection, String aggregate, Contexts context)
            throws SQLException {
        disclosed.forget(connection, aggregate);
        for (var detail : details) {
            jdbc(connection).sql(detail.deletion()).param(aggregate).update();
        }
        for (var table : List.of("fact", "entity")) {
            jdbc(connection)
                    .sql("delete from " + table + " where aggregate_id = ?")
                    .param(aggregate)
                    .update();
        }
        jdbc(connection)
                .sql(
                        """
                        insert into parked_event (topic, partition, record_offset, key, reason, admitted, event_id, event_type)
                        select ?, partition, record_offset, subject, ?, true, event_id::text, type
                        from journal where subject = ? and context = ?
                        on conflict do nothing\
                        """)
                .params(context.topic(), REASON, aggregate, context.label())
                .update();
    }

    private Optional<Contexts> forget(Connection connection, String aggregate) {
        return jdbc(connection)
                .sql(
                        "delete from %s.held_aggregate where aggregate_id = ? returning context"
                                .formatted(connections.base()))
                .param(aggregate)
                .query((row, _) -> context(row.getString(1)))
                .optional();
    }

    private <T> T whileNobodyBuilds(Supplier<T> work) {
        try (var _ =
                connections
                        .lockBuilding()
                        .orElseThrow(() ->
                                new RequestRefused(
                                        GenerationRefusal.GENERATION_BEING_BUILT, Map.of()))) {
            return work.get();
        }
    }

    private <T> T inTransaction(JdbcTransaction.Work<T> work) {
        return JdbcTransaction.of(connections.of(tables.serving().orElseThrow()), work);
    }

    private static JdbcClient jdbc(Connection connection) {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    private static Contexts context(String label) {
        return Contexts.valueOf(label.toUpperCase(Locale.ROOT));
    }

    private static RequestRefused refused(GenerationRefusal refusal, String aggregate) {
        return new RequestRefused(refusal, Map.of("location", "path", "given", aggregate));
    }
}
