package fr.avenant.kit.access;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.EventReader;
import fr.avenant.contracts.EventTypes;
import fr.avenant.contracts.access.RoleChange;
import fr.avenant.kit.consumer.BatchWriter;
import fr.avenant.kit.consumer.ConsumedEvent;
import fr.avenant.kit.consumer.RowArrays;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

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
            new RowArrays<>(connection, statement, told)
                    .add("text", it -> it.change().id())
                    .add("bigint", it -> it.event().envelope().sequence())
                    .add("boolean", it -> it.change().gives())
                    .add("text", it -> it.change().content().actor())
                    .add("text", it -> it.change().content().role().label())
                    .add("text", it -> it.change().content().territory())
                    .add("text", it -> it.change().content().context())
                    .add("text", it -> it.change().content().organisation())
                    .add("text", it -> it.event().envelope().recordedAt().toString())
                    .add("text", it -> it.event().envelope().actor());
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
}
