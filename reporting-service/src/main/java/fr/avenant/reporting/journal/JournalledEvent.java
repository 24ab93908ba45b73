package fr.avenant.reporting.journal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import fr.avenant.contracts.CloudEventHeaders;
import fr.avenant.contracts.Contexts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An event as the journal has it.
 *
 * @param time when it was recorded: UTC, microseconds
 * @param sequence number within its aggregate, from 0
 * @param position number within its context, from 0
 * @param territory slug; absent for what belongs to none
 * @param actor pseudonym of who recorded it, which not every reader may see
 * @param data the payload, byte for byte
 * @param dataBase64 the payload instead, if it is not JSON
 */
public record JournalledEvent(
        String id,
        String type,
        String source,
        String subject,
        String time,
        long sequence,
        long position,
        String context,
        @Nullable String territory,
        @JsonIgnore String actor,
        String correlationid,
        String causationid,
        @JsonRawValue @Nullable String data,
        @JsonProperty("data_base64") @Nullable String dataBase64) {

    /** Reads all columns of a row of the journal. */
    public static JournalledEvent of(ResultSet row, int index) throws SQLException {
        var context = row.getString("context");
        return new JournalledEvent(
                row.getString("event_id"),
                row.getString("type"),
                Contexts.valueOf(context.toUpperCase(Locale.ROOT)).source(),
                row.getString("subject"),
                CloudEventHeaders.time(
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()),
                row.getLong("sequence"),
                row.getLong("position"),
                context,
                row.getString("territory"),
                row.getString("actor"),
                row.getString("correlation_id"),
                row.getString("causation_id"),
                row.getString("data"),
                row.getString("data_base64"));
    }
}
