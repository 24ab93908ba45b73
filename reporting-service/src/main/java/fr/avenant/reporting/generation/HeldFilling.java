package fr.avenant.reporting.generation;

import fr.avenant.contracts.Contexts;
import fr.avenant.kit.consumer.ConsumedEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/** A filling but for what an operator holds, which does not change while a generation is built. */
final class HeldFilling implements Filling {

    private final Filling filling;
    private final String base;
    private Set<String> held = Set.of();

    /**
     * @param base the service's own schema
     */
    HeldFilling(Filling filling, String base) {
        this.filling = filling;
        this.base = base;
    }

    @Override
    public List<String> tables() {
        return filling.tables();
    }

    @Override
    public void begin(Connection connection) throws SQLException {
        held = held(connection);
        filling.begin(connection);
    }

    @Override
    public FillWriter writer() {
        return new Writer(filling.writer(), held);
    }

    @Override
    public void gathered(Connection connection) throws SQLException {
        filling.gathered(connection);
    }

    @Override
    public void settle(String table, DataSource tables) throws SQLException {
        filling.settle(table, tables);
    }

    @Override
    public void end(Connection connection, Map<Contexts, Long> complete) throws SQLException {
        filling.end(connection, complete);
    }

    private Set<String> held(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select aggregate_id from %s.held_aggregate".formatted(base))) {
            var ids = new HashSet<String>();
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
            return ids;
        }
    }

    private record Writer(FillWriter writer, Set<String> held) implements FillWriter {

        @Override
        public void add(ConsumedEvent event) {
            var subject = event.envelope().subject();
            if (held.contains(subject)) {
                throw new HeldByOperator(subject);
            }
            writer.add(event);
        }

        @Override
        public void write(Connection connection) throws SQLException {
            writer.write(connection);
        }

        @Override
        public void clear() {
            writer.clear();
        }
    }
}
