package fr.avenant.reporting.projection;

import fr.avenant.contracts.EventReader;
import fr.avenant.contracts.EventReader.Read;
import fr.avenant.kit.consumer.BatchWriter;
import fr.avenant.kit.consumer.ConsumedEvent;
import fr.avenant.reporting.journal.JournalWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Takes batches in: journal first, then the rows that new events make and end. */
public final class ProjectionWriter implements BatchWriter {

    /** Another version at start makes a new generation. */
    public static final String VERSION = Projection.VERSION;

    private final EventReader reader = EventReader.ofPlatform();
    private final JournalWriter journal = new JournalWriter();
    private final RowWriter rows = new RowWriter();

    @Override
    public List<ConsumedEvent> admit(Connection connection, List<ConsumedEvent> events)
            throws SQLException {
        return journal.write(connection, events);
    }

    @Override
    public void write(Connection connection, List<ConsumedEvent> events) throws SQLException {
        var projected = new ArrayList<ProjectedEvent>(events.size());
        for (var event : events) {
            switch (reader.read(event.envelope().type(), event.raw().value())) {
                case Read.Known known ->
                        projected.add(
                                new ProjectedEvent(
                                        event.envelope(),
                                        Projection.of(
                                                known.event(), event.envelope().territory())));
                case Read.Unknown _ -> {
                    // It is in the journal; a version that knows it will make a new generation.
                }
            }
        }
        rows.write(connection, projected);
    }
}
