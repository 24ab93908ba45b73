package fr.avenant.reporting.journal;

import com.fasterxml.jackson.annotation.JsonRawValue;
import fr.avenant.contracts.CloudEventHeaders;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * An event as the journal has it.
 *
 * @param time when it was recorded: UTC, microseconds
 * @param position number within its context, from 0
 * @param data the payload, byte for byte
 */
record JournalledEvent(
        String id,
        String type,
        String source,
        String subject,
        String time,
        long sequence,
        long position,
        String context,
        @Nullable String territory,
        String actor,
        String correlationid,
        String causationid,
        @JsonRawValue String data) {

    static JournalledEvent of(ResultSet row, int index) throws SQLException {
        return new JournalledEvent(
                row.getString("event_id"),
                row.getString("type"),
                "/avenant/" + row.getString("context") + "-service",
                row.getString("subject"),
                CloudEventHeaders.time(row.getTimestamp("recorded_at").toInstant()),
                row.getLong("sequence"),
                row.getLong("position"),
                row.getString("context"),
                row.getString("territory"),
                row.getString("actor"),
                row.getString("correlation_id"),
                row.getString("causation_id"),
                row.getString("data"));
    }
}
