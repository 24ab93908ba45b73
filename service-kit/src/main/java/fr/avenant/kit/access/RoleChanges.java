package fr.avenant.kit.access;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.EventReader;
import fr.avenant.contracts.EventTypes;
import fr.avenant.contracts.access.RoleChange;
import fr.avenant.kit.consumer.BatchWriter;
import fr.avenant.kit.consumer.ConsumedEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keeps every change of a role that a topic tells; the newest of each decides. */
public final class RoleChanges implements BatchWriter {

    private static final String INSERT =
            """
            insert into role_change (id, sequence, given, actor, role, territory, context, organisation, recorded_at, recorded_by)
            select * from unnest(?::text[], ?::bigint[], ?::boolean[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[],
                                 ?::timestamptz[], ?::text[])
            on conflict do nothing\
            """;

    private final EventTypes types = Contexts.allTypes();
    private final EventReader reader = EventReader.ofPlatform();

    private record Told(ConsumedEvent event, RoleChange change) {}

    @Override
    public void write(Connection connection, List<ConsumedEvent> events) throws SQLException {
        var told =
                events.stream()
                        .filter(this::isRoleChange)
                        .map(event -> new Told(event, read(event)))
                        .toList();
        if (told.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(INSERT)) {
            var columns = new Columns(connection, statement, told);
            columns.add("text", it -> it.change().id());
            columns.add("bigint", it -> it.event().envelope().sequence());
            columns.add("boolean", it -> it.change().gives());
            columns.add("text", it -> it.change().content().actor());
            columns.add("text", it -> it.change().content().role().label());
            columns.add("text", it -> it.change().content().territory());
            columns.add("text", it -> it.change().content().context());
            columns.add("text", it -> it.change().content().organisation());
            columns.add("text", it -> it.event().envelope().recordedAt().toString());
            columns.add("text", it -> it.event().envelope().actor());
            statement.executeUpdate();
        }
    }

    private boolean isRoleChange(ConsumedEvent event) {
        return types.classOf(event.envelope().type())
                .filter(RoleChange.class::isAssignableFrom)
                .isPresent();
    }

    private RoleChange read(ConsumedEvent event) {
        return switch (reader.read(event.envelope().type(), event.raw().value())) {
            case EventReader.Read.Known(RoleChange change) -> change;
            case EventReader.Read.Known _, EventReader.Read.Unknown _ ->
                    throw new IllegalStateException("Its type says that it changes a role");
        };
    }

    private static final class Columns {

        private final Connection connection;
        private final PreparedStatement statement;
        private final List<Told> rows;
        private int count;

        Columns(Connection connection, PreparedStatement statement, List<Told> rows) {
            this.connection = connection;
            this.statement = statement;
            this.rows = rows;
        }

        void add(String type, Function<Told, @Nullable Object> value) throws SQLException {
            statement.setArray(
                    ++count, connection.createArrayOf(type, rows.stream().map(value).toArray()));
        }
    }
}
