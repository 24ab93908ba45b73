package fr.avenant.reporting.entry;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.Quantity;
import fr.avenant.reporting.entry.RegisterEntries.EntrySource;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A figure as it is recorded, as far as whoever asks may see it.
 *
 * @param event that recorded it
 * @param subject identifier of what recorded it
 * @param basis detail, or a total that the source prints
 * @param year null if the source gives none
 * @param yearInferred whether the source does not print the year
 * @param dimensions members besides territory and year, by name
 * @param labels names that the source gives them, by dimension
 * @param producer who made the figure; null if the source does not say
 * @param vintage which edition of the producer's data, likewise
 */
public record RecordedFact(
        UUID event,
        String subject,
        String measure,
        String basis,
        String territory,
        @Nullable Integer year,
        boolean yearInferred,
        Map<String, String> dimensions,
        Map<String, String> labels,
        String status,
        @Nullable String reason,
        @Nullable BigDecimal value,
        String unit,
        @Nullable String producer,
        @Nullable String vintage,
        Effective effective,
        EntrySource source) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> MEMBERS = new TypeReference<>() {};

    public static RecordedFact of(ResultSet row, int index) throws SQLException {
        return new RecordedFact(
                row.getObject("event_id", UUID.class),
                row.getString("aggregate_id"),
                row.getString("measure"),
                row.getString("basis"),
                row.getString("territory"),
                row.getObject("year", Integer.class),
                row.getBoolean("year_inferred"),
                JSON.readValue(row.getString("dimensions"), MEMBERS),
                JSON.readValue(row.getString("labels"), MEMBERS),
                row.getString("status"),
                row.getString("reason"),
                row.getBigDecimal("value"),
                row.getString("unit"),
                row.getString("producer"),
                row.getString("vintage"),
                JSON.readValue(row.getString("effective"), Effective.class),
                new EntrySource(
                        row.getString("document"),
                        row.getString("locator"),
                        row.getString("system")));
    }

    /** In the words of the published language; what the platform hides, it suppressed. */
    public Quantity quantity() {
        return switch (status) {
            case "value" -> new Quantity(Quantity.Kind.MEASURED, value, null, null);
            case "suppressed" ->
                    new Quantity(
                            Quantity.Kind.SUPPRESSED,
                            null,
                            "bySource".equals(reason) ? "source" : "platform",
                            null);
            case "notApplicable" -> Quantity.notApplicable();
            default ->
                    Objects.equals(reason, "printedNotAvailable")
                            ? Quantity.notAvailable()
                            : new Quantity(Quantity.Kind.NOT_AVAILABLE, null, null, reason);
        };
    }
}
