package fr.avenant.reporting.projection;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.EventReader;
import fr.avenant.contracts.EventReader.Read;
import fr.avenant.kit.consumer.ConsumedEvent;
import fr.avenant.reporting.generation.Projections;
import fr.avenant.reporting.journal.JournalWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.springframework.stereotype.Component;

/** Takes batches in: journal first, then the rows that new events make and end. */
@Component
final class ProjectionWriter implements Projections {

    private final EventReader reader = EventReader.ofPlatform();
    private final JournalWriter journal = new JournalWriter();
    private final RowWriter rows = new RowWriter();

    @Override
    public SortedMap<String, String> versions() {
        return Room.versions();
    }

    @Override
    public List<ConsumedEvent> admit(Connection connection, List<ConsumedEvent> events)
            throws SQLException {
        return journal.write(connection, events);
    }

    @Override
    public void write(Connection connection, List<ConsumedEvent> events) throws SQLException {
        var projected = new ArrayList<ProjectedEvent>(events.size());
        for (var event : events) {
            var envelope = event.envelope();
            switch (reader.read(envelope.type(), event.raw().value())) {
                case Read.Known(var known) ->
                        projected.add(
                                new ProjectedEvent(
                                        Contexts.ofTopic(event.raw().topic()),
                                        envelope,
                                        Projection.of(known, envelope.territory())));
                case Read.Unknown _ -> {
                    // It is in the journal; a version that knows it will make a new generation.
                }
            }
        }
        rows.write(connection, projected);
    }
}
