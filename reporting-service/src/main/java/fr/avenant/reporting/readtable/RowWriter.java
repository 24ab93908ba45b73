package fr.avenant.reporting.readtable;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Writes what a batch of events does, in one or two statements a table whatever its size. */
public final class RowWriter {

    static final List<ReadTable<?>> TABLES =
            List.of(
                    new ReadTable<>("entity", Changes::entities, EntityRow.COLUMNS),
                    new ReadTable<>("fact", Changes::facts, FactRow.STORED));

    private final DetailTables details;

    public RowWriter(DetailTables details) {
        this.details = details;
    }

    public void write(Connection connection, List<ProjectedEvent> events) throws SQLException {
        var ends = events.stream().filter(RowWriter::endsEarlierRows).toList();
        for (var table : TABLES) {
            table.insert(connection, events);
        }
        details.insert(connection, events);
        for (var table : TABLES) {
            table.supersede(connection, ends);
        }
    }

    static boolean endsEarlierRows(ProjectedEvent event) {
        return event.changes().ends() == Changes.Ends.EVERYTHING && event.envelope().sequence() > 0;
    }
}
