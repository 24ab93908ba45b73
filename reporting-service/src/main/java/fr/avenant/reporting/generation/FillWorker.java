package fr.avenant.reporting.generation;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.EventEnvelope;
import fr.avenant.kit.consumer.ConsumedEvent;
import fr.avenant.kit.consumer.DatabaseOutage;
import fr.avenant.kit.consumer.JdbcTransaction;
import fr.avenant.kit.consumer.TopicScan;
import fr.avenant.reporting.readtable.Column;
import fr.avenant.reporting.readtable.TableCopy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Reads some of the partitions into the tables, some thousand events a transaction. Whatever cannot
 * be written is found by halving and left out, with every later event of its key.
 */
final class FillWorker implements Callable<FillWorker.Part> {

    /** Where events stand that came twice, as their positions say. */
    static final String TWICE = "came_twice";

    static final String CREATE_TWICE =
            "create unlogged table came_twice (event_id uuid not null, context text not null, position bigint not null)";

    private static final List<Column<ConsumedEvent>> AGAIN =
            List.of(
                    Column.of("event_id", "uuid", it -> it.envelope().id()),
                    Column.text("context", it -> context(it).label()),
                    Column.of("position", "bigint", it -> it.envelope().position()));

    /**
     * What became of the partitions.
     *
     * @param positions of the events that are written
     * @param nextOffsets from where a reader goes on
     */
    record Part(Positions positions, LeftOut leftOut, Map<TopicPartition, Long> nextOffsets) {}

    /** An event that is new, among those that are written together. */
    private record Added(Contexts context, long position) {}

    private final TopicScan events;
    private final Connection connection;
    private final FillWriter writer;
    private final TableCopy<ConsumedEvent> twice = new TableCopy<>(TWICE, AGAIN);
    private final Positions positions;
    private final LeftOut leftOut = new LeftOut();

    FillWorker(TopicScan events, Connection connection, FillWriter writer, Positions positions) {
        this.events = events;
        this.connection = connection;
        this.writer = writer;
        this.positions = positions;
    }

    @Override
    public Part call() throws SQLException {
        for (var next = events.next(); !next.isEmpty(); next = events.next()) {
            take(next);
        }
        return new Part(positions, leftOut, events.nextOffsets());
    }

    private void take(List<ConsumerRecord<byte[], byte[]>> records) throws SQLException {
        var added = new ArrayList<Added>();
        var refused = new LeftOut();
        try {
            for (var event : records) {
                gather(event, added, refused);
            }
            send();
            leftOut.addAll(refused);
        } catch (SQLException failure) {
            added.forEach(it -> positions.remove(it.context(), it.position()));
            if (DatabaseOutage.is(failure)) {
                throw failure;
            }
            takeFewer(records);
        } finally {
            writer.clear();
            twice.clear();
        }
    }

    private void takeFewer(List<ConsumerRecord<byte[], byte[]>> records) throws SQLException {
        writer.clear();
        twice.clear();
        if (records.size() == 1) {
            leftOut.add(records.getFirst());
            return;
        }
        var middle = records.size() / 2;
        take(records.subList(0, middle));
        take(records.subList(middle, records.size()));
    }

    private void gather(ConsumerRecord<byte[], byte[]> raw, List<Added> added, LeftOut refused) {
        if (leftOut.isHeldUp(raw) || refused.isHeldUp(raw)) {
            refused.add(raw);
            return;
        }
        Added place = null;
        try {
            var event = new ConsumedEvent(EventEnvelope.of(raw), raw);
            place = add(event);
            if (place == null) {
                twice.add(event);
            } else {
                writer.add(event);
                added.add(place);
            }
        } catch (RuntimeException _) {
            if (place != null) {
                positions.remove(place.context(), place.position());
            }
            refused.add(raw);
        }
    }

    /** Null if it came before. */
    private @Nullable Added add(ConsumedEvent event) {
        var place = new Added(context(event), event.envelope().position());
        return positions.add(place.context(), place.position()) ? place : null;
    }

    private void send() throws SQLException {
        JdbcTransaction.of(
                connection,
                it -> {
                    try (var settings = it.createStatement()) {
                        settings.execute("set local synchronous_commit = off");
                    }
                    writer.write(it);
                    twice.send(it);
                    return true;
                });
    }

    private static Contexts context(ConsumedEvent event) {
        return Contexts.ofTopic(event.raw().topic());
    }
}
