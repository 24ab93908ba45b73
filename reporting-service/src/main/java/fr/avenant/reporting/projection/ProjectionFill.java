package fr.avenant.reporting.projection;

import fr.avenant.contracts.Contexts;
import fr.avenant.kit.consumer.ConsumedEvent;
import fr.avenant.reporting.disclosure.DisclosedFacts;
import fr.avenant.reporting.generation.FillWriter;
import fr.avenant.reporting.generation.Filling;
import fr.avenant.reporting.journal.JournalFill;
import fr.avenant.reporting.readtable.DetailLayout;
import fr.avenant.reporting.readtable.ProjectedEvent;
import fr.avenant.reporting.readtable.RowEnds;
import fr.avenant.reporting.readtable.RowFill;
import fr.avenant.reporting.readtable.TableCopy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Fills journal, rows and what is disclosed of them as a whole. */
final class ProjectionFill implements Filling {

    private static final String JOURNAL = "journal";

    private final Function<ConsumedEvent, Optional<ProjectedEvent>> projection;
    private final DisclosedFacts disclosed;

    /**
     * @param projection what becomes of an event; empty if nobody knows it
     */
    ProjectionFill(
            Function<ConsumedEvent, Optional<ProjectedEvent>> projection,
            DisclosedFacts disclosed) {
        this.projection = projection;
        this.disclosed = disclosed;
    }

    @Override
    public List<String> tables() {
        return Stream.of(
                        Stream.of(DisclosedFacts.TABLE),
                        RowEnds.tables().stream(),
                        Stream.of(JOURNAL),
                        RoomDetails.ALL.layouts().stream().map(DetailLayout::table))
                .flatMap(it -> it)
                .toList();
    }

    @Override
    public void begin(Connection connection) throws SQLException {
        RowEnds.create(connection);
    }

    @Override
    public FillWriter writer() {
        return new Writer();
    }

    @Override
    public void gathered(Connection connection) throws SQLException {
        RowEnds.resolve(connection);
    }

    @Override
    public void settle(String table, DataSource tables) throws SQLException {
        if (table.equals(DisclosedFacts.TABLE)) {
            disclosed.takeAll(tables);
        } else if (RowEnds.tables().contains(table)) {
            RowEnds.apply(tables, table);
        }
    }

    @Override
    public void end(Connection connection, Map<Contexts, Long> complete) throws SQLException {
        RowEnds.drop(connection);
        for (var context : complete.entrySet()) {
            JournalFill.complete(connection, context.getKey(), context.getValue());
        }
    }

    private final class Writer implements FillWriter {

        private final TableCopy<ConsumedEvent> journal = JournalFill.copy();
        private final RowFill rows = new RowFill(RoomDetails.ALL);

        @Override
        public void add(ConsumedEvent event) {
            var projected = projection.apply(event);
            journal.mark();
            try {
                journal.add(event);
                projected.ifPresent(rows::add);
            } catch (RuntimeException e) {
                journal.backToMark();
                throw e;
            }
        }

        @Override
        public void write(Connection connection) throws SQLException {
            journal.send(connection);
            rows.send(connection);
        }

        @Override
        public void clear() {
            journal.clear();
            rows.clear();
        }
    }
}
