package fr.avenant.reporting.comparison;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A fact that a question sees.
 *
 * @param event that recorded it
 * @param total whether it is a total that a source prints
 * @param year null if the source gives none
 * @param dimensions coordinates besides territory and year
 * @param labels names of members that no register holds, by dimension
 * @param status as its source has it
 * @param producer who made the figure; null if the source does not say
 * @param vintage which edition of the producer's data
 * @param yearInferred whether the year is not printed in the source
 */
record VisibleFact(
        UUID event,
        String aggregate,
        boolean total,
        String territory,
        @Nullable Integer year,
        Map<String, String> dimensions,
        Map<String, String> labels,
        String status,
        @Nullable String reason,
        @Nullable BigDecimal value,
        String unit,
        @Nullable String document,
        @Nullable String locator,
        @Nullable String producer,
        @Nullable String vintage,
        boolean yearInferred,
        String context,
        long position) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> MEMBERS = new TypeReference<>() {};

    static VisibleFact of(ResultSet row) throws SQLException {
        return new VisibleFact(
                row.getObject("event_id", UUID.class),
                row.getString("aggregate_id"),
                row.getString("basis").equals("total"),
                row.getString("territory"),
                row.getObject("year", Integer.class),
                JSON.readValue(row.getString("dimensions"), MEMBERS),
                JSON.readValue(row.getString("labels"), MEMBERS),
                row.getString("status"),
                row.getString("reason"),
                row.getBigDecimal("value"),
                row.getString("unit"),
                row.getString("document"),
                row.getString("locator"),
                row.getString("producer"),
                row.getString("vintage"),
                row.getBoolean("year_inferred"),
                row.getString("context"),
                row.getLong("recorded_position"));
    }

    /** The member of a dimension; null if it has none. */
    @Nullable String member(String dimension) {
        return switch (dimension) {
            case "territory" -> territory;
            case "year" -> year == null ? null : year.toString();
            default -> dimensions.get(dimension);
        };
    }

    /** Everything that tells it from other figures of the measure. */
    Map<String, String> coordinates() {
        var all = new TreeMap<>(dimensions);
        all.put("territory", territory);
        if (year != null) {
            all.put("year", year.toString());
        }
        return all;
    }

    /** Whether both say the same of the same place. */
    boolean agreesWith(VisibleFact other) {
        return status.equals(other.status)
                && (value == null
                        ? other.value == null
                        : other.value != null && value.compareTo(other.value) == 0);
    }
}
