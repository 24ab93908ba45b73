package fr.avenant.reporting.journal;

import fr.avenant.kit.consumer.ConsumedEvent;
import fr.avenant.reporting.readtable.BatchInsert;
import fr.avenant.reporting.readtable.Column;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Inserts events into the journal, in one statement. */
final class JournalInsert {

    private static final String UNLESS_THERE =
            " on conflict (event_id) do nothing returning event_id";

    private final Connection connection;

    JournalInsert(Connection connection) {
        this.connection = connection;
    }

    /** As JSON text; returns which were not there yet. */
    Set<UUID> asJson(List<ConsumedEvent> events) throws SQLException {
        return insert(events, JournalColumns.AS_JSON);
    }

    /** As bytes, because they are not JSON. */
    Set<UUID> asBytes(ConsumedEvent event) throws SQLException {
        return insert(List.of(event), JournalColumns.AS_BYTES);
    }

    private Set<UUID> insert(List<ConsumedEvent> events, List<Column<ConsumedEvent>> columns)
            throws SQLException {
        var insert = new BatchInsert<>("journal", columns);
        try (var statement = insert.prepare(connection, events, UNLESS_THERE);
                var rows = statement.executeQuery()) {
            var fresh = new HashSet<UUID>();
            while (rows.next()) {
                fresh.add(rows.getObject(1, UUID.class));
            }
            return fresh;
        }
    }
}
