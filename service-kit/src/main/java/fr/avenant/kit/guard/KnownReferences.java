package fr.avenant.kit.guard;

import fr.avenant.contracts.Contexts;
import fr.avenant.kit.consumer.BatchWriter;
import fr.avenant.kit.consumer.ConsumedEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;

/** Keeps the identifiers that other services hold, from their topics. */
public final class KnownReferences implements BatchWriter {

    private final String own;

    /**
     * @param context of the service that wants to know: what it holds itself, it knows better
     */
    public KnownReferences(Contexts context) {
        own = context.source();
    }

    @Override
    public void write(Connection connection, List<ConsumedEvent> events) throws SQLException {
        var lastBySubject = new LinkedHashMap<String, ConsumedEvent>();
        events.stream()
                .filter(event -> !event.envelope().source().equals(own))
                .forEach(event -> lastBySubject.put(event.envelope().subject(), event));
        var last = List.copyOf(lastBySubject.values());
        try (var statement =
                connection.prepareStatement(
                        """
                        insert into known_reference (id, withdrawn, sequence, territory)
                        select * from unnest(?::text[], ?::boolean[], ?::bigint[], ?::text[])
                        on conflict (id) do update
                        set withdrawn = excluded.withdrawn, sequence = excluded.sequence,
                            territory = coalesce(excluded.territory, known_reference.territory)
                        where known_reference.sequence < excluded.sequence\
                        """)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "text", last.stream().map(e -> e.envelope().subject()).toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "boolean",
                            last.stream()
                                    .map(e -> e.envelope().type().name().endsWith("Withdrawn"))
                                    .toArray()));
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "bigint", last.stream().map(e -> e.envelope().sequence()).toArray()));
            statement.setArray(
                    4,
                    connection.createArrayOf(
                            "text", last.stream().map(e -> e.envelope().territory()).toArray()));
            statement.executeUpdate();
        }
    }
}
