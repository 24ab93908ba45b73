package fr.avenant.kit.access;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.EventReader;
import fr.avenant.contracts.EventType;
import fr.avenant.contracts.EventTypes;
import fr.avenant.contracts.access.RoleChange;
import fr.avenant.contracts.territory.GrantEvent;
import fr.avenant.kit.consumer.BatchWriter;
import fr.avenant.kit.consumer.ConsumedEvent;
import fr.avenant.kit.consumer.RowArrays;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps every change of a role that a topic tells; the newest of each decides. One that this
 * version cannot read is parked, with all later ones of that grant, which counts for nothing
 * meanwhile: see {@link Roles}.
 */
public final class RoleChanges implements BatchWriter {

    private static final String INSERT =
            """
            insert into role_change (id, sequence, given, actor, role, territory, context, organisation, recorded_at, recorded_by)
            select * from unnest(?::text[], ?::bigint[], ?::boolean[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[],
                                 ?::timestamptz[], ?::text[])
            on conflict do nothing\
            """;

    private final Set<String> names =
            EventTypes.eventClasses(Contexts.TERRITORY.events()).stream()
                    .filter(RoleChange.class::isAssignableFrom)
                    .map(told -> EventType.of(told).name())
                    .collect(Collectors.toUnmodifiableSet());
    private final EventReader reader;

    public RoleChanges() {
        this(EventReader.ofPlatform());
    }

    RoleChanges(EventReader reader) {
        this.reader = reader;
    }

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

    /** Whatever its revision, and whatever else may come to be told about a grant. */
    private boolean isRoleChange(ConsumedEvent event) {
        return names.contains(event.envelope().type().name())
                || event.envelope().subject().startsWith(GrantEvent.KIND + ":");
    }

    private RoleChange read(ConsumedEvent event) {
        var type = event.envelope().type();
        return switch (reader.read(type, event.raw().value())) {
            case EventReader.Read.Known(RoleChange change) -> change;
            case EventReader.Read.Known _, EventReader.Read.Unknown _ ->
                    throw new IllegalStateException(
                            "This version does not know what %s does to a role".formatted(type));
        };
    }
}
