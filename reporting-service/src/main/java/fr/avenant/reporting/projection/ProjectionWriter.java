package fr.avenant.reporting.projection;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.EventReader;
import fr.avenant.contracts.EventReader.Read;
import fr.avenant.kit.consumer.ConsumedEvent;
import fr.avenant.reporting.catalogue.Catalogue;
import fr.avenant.reporting.disclosure.DisclosedFacts;
import fr.avenant.reporting.generation.Filling;
import fr.avenant.reporting.generation.Projections;
import fr.avenant.reporting.journal.JournalWriter;
import fr.avenant.reporting.readtable.DetailLayout;
import fr.avenant.reporting.readtable.ProjectedEvent;
import fr.avenant.reporting.readtable.RowWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.springframework.stereotype.Component;

/** Takes batches in: journal first, then the rows that new events make and end. */
@Component
final class ProjectionWriter implements Projections {

    private final EventReader reader = EventReader.ofPlatform();
    private final JournalWriter journal = new JournalWriter();
    private final RowWriter rows = new RowWriter(RoomDetails.ALL);
    private final DisclosedFacts disclosed;

    ProjectionWriter(Catalogue catalogue) {
        this.disclosed = new DisclosedFacts(catalogue);
    }

    @Override
    public SortedMap<String, String> versions() {
        var versions = Room.versions();
        versions.put("disclosure", disclosed.version());
        return versions;
    }

    @Override
    public List<DetailLayout> details() {
        return RoomDetails.ALL.layouts();
    }

    @Override
    public List<ConsumedEvent> admit(Connection connection, List<ConsumedEvent> events)
            throws SQLException {
        return journal.write(connection, events);
    }

    @Override
    public Filling filling() {
        return new ProjectionFill(this::projected, disclosed);
    }

    @Override
    public void write(Connection connection, List<ConsumedEvent> events) throws SQLException {
        var projected = events.stream().map(this::projected).flatMap(Optional::stream).toList();
        rows.write(connection, projected);
        disclosed.take(connection, projected.stream().map(it -> it.envelope().id()).toList());
    }

    /**
     * What becomes of an event. One that nobody knows is in the journal; a version that knows it
     * will make a new generation.
     */
    private Optional<ProjectedEvent> projected(ConsumedEvent event) {
        var envelope = event.envelope();
        return switch (reader.read(envelope.type(), event.raw().value())) {
            case Read.Known(var known) ->
                    Optional.of(
                            new ProjectedEvent(
                                    Contexts.ofTopic(event.raw().topic()),
                                    envelope,
                                    Projection.of(known, envelope.territory())
                                            .protecting(disclosed::protects)));
            case Read.Unknown _ -> Optional.empty();
        };
    }
}
