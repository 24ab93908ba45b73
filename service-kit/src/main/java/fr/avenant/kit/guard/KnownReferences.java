package fr.avenant.kit.guard;

import fr.avenant.kit.consumer.BatchWriter;
import fr.avenant.kit.consumer.ConsumedEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;

/** Keeps the identifiers that other services hold, from their topics. */
public final class KnownReferences implements BatchWriter {

    @Override
    public void write(Connection connection, List<ConsumedEvent> events) throws SQLException {
        var lastBySubject = new LinkedHashMap<String, ConsumedEvent>();
        events.forEach(event -> lastBySubject.put(event.envelope().subject(), event));
        var last = List.copyOf(lastBySubject.values());
        try (var statement =
                connection.prepareStatement(
                        """
                        insert into known_reference (id, withdrawn, sequence)
                        select * from unnest(?::text[], ?::boolean[], ?::bigint[])
                        on conflict (id) do update set withdrawn = excluded.withdrawn, sequence = excluded.sequence
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
            statement.executeUpdate();
        }
    }
}
