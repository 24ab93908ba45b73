package fr.avenant.reporting.generation;

import fr.avenant.kit.consumer.ConsumedEvent;
import fr.avenant.reporting.readtable.DetailLayout;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;

/**
 * Projections but for what an operator holds: its events fail to be taken in, and so are parked
 * with all later ones of their key, also in a rebuild.
 */
final class HeldProjections implements Projections {

    private final Projections projections;
    private final String base;

    /**
     * @param base the service's own schema
     */
    HeldProjections(Projections projections, String base) {
        this.projections = projections;
        this.base = base;
    }

    @Override
    public SortedMap<String, String> versions() {
        return projections.versions();
    }

    @Override
    public List<DetailLayout> details() {
        return projections.details();
    }

    @Override
    public Filling filling() {
        return new HeldFilling(projections.filling(), base);
    }

    @Override
    public List<ConsumedEvent> admit(Connection connection, List<ConsumedEvent> events)
            throws SQLException {
        return projections.admit(connection, events);
    }

    @Override
    public void write(Connection connection, List<ConsumedEvent> events) throws SQLException {
        refuseHeld(connection, events);
        projections.write(connection, events);
    }

    private void refuseHeld(Connection connection, List<ConsumedEvent> events) throws SQLException {
        var subjects = events.stream().map(it -> it.envelope().subject()).distinct().toArray();
        try (var statement =
                connection.prepareStatement(
                        "select aggregate_id from %s.held_aggregate where aggregate_id = any(?) limit 1"
                                .formatted(base))) {
            statement.setArray(1, connection.createArrayOf("text", subjects));
            try (var rows = statement.executeQuery()) {
                if (rows.next()) {
                    throw new HeldByOperator(rows.getString(1));
                }
            }
        }
    }
}
