package fr.avenant.reporting.explanation;

import fr.avenant.contracts.CloudEventHeaders;
import fr.avenant.contracts.Effective;
import fr.avenant.contracts.EventJson;
import fr.avenant.reporting.cell.VisibleFact;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * A version of a fact, field by field.
 *
 * @param type of the event
 * @param recordedAt UTC, microseconds
 * @param supersededPosition of the event that ended it; null while none has
 * @param fields what it says; a field is absent where it says nothing
 * @param older how many earlier events told something of the same aggregate
 */
record FactState(
        UUID event,
        String type,
        String aggregate,
        String part,
        String measure,
        boolean total,
        long position,
        String recordedAt,
        @Nullable Long supersededPosition,
        Map<String, String> dimensions,
        Map<String, String> labels,
        Map<FactField, String> fields,
        int older) {

    private static final TypeReference<TreeMap<String, String>> MEMBERS = new TypeReference<>() {};

    static FactState of(ResultSet row) throws SQLException {
        return new FactState(
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getString("aggregate_id"),
                row.getString("part"),
                row.getString("measure"),
                row.getString("basis").equals("total"),
                row.getLong("recorded_position"),
                CloudEventHeaders.time(
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()),
                row.getObject("superseded_position", Long.class),
                members(row.getString("dimensions")),
                members(row.getString("labels")),
                fields(row),
                row.getInt("older"));
    }

    /** Whether it is about the same part of the same aggregate, wherever that stands. */
    boolean isVersionOf(FactState other) {
        return aggregate.equals(other.aggregate)
                && measure.equals(other.measure)
                && part.equals(other.part)
                && total == other.total;
    }

    /** Whether it stands at the same place, too. */
    boolean isAtThePlaceOf(FactState other) {
        return dimensions.equals(other.dimensions)
                && Objects.equals(fields.get(FactField.YEAR), other.fields.get(FactField.YEAR));
    }

    /** Whether it is what a question sees as this fact. */
    boolean is(VisibleFact fact) {
        var year = fact.year() == null ? null : fact.year().toString();
        return event.equals(fact.event())
                && total == fact.total()
                && Objects.equals(fields.get(FactField.YEAR), year)
                && fact.dimensions().entrySet().containsAll(dimensions.entrySet());
    }

    private static Map<FactField, String> fields(ResultSet row) throws SQLException {
        var effective =
                EventJson.canonicalMapper().readValue(row.getString("effective"), Effective.class);
        var value = row.getBigDecimal("value");
        var fields = new EnumMap<FactField, String>(FactField.class);
        put(fields, FactField.VALUE, value == null ? null : value.toPlainString());
        put(fields, FactField.STATUS, row.getString("status"));
        put(fields, FactField.REASON, row.getString("reason"));
        put(fields, FactField.UNIT, row.getString("unit"));
        put(fields, FactField.YEAR, row.getString("year"));
        put(fields, FactField.YEAR_INFERRED, row.getBoolean("year_inferred") ? "true" : null);
        put(fields, FactField.TERRITORY, row.getString("territory"));
        put(fields, FactField.PRODUCER, row.getString("producer"));
        put(fields, FactField.VINTAGE, row.getString("vintage"));
        put(fields, FactField.FROM, effective.from());
        put(fields, FactField.TO, effective.to());
        put(fields, FactField.BASIS, EventJson.write(effective.basis()).replace("\"", ""));
        put(fields, FactField.DOCUMENT, row.getString("document"));
        put(fields, FactField.LOCATOR, row.getString("locator"));
        put(fields, FactField.SYSTEM, row.getString("system"));
        return fields;
    }

    private static void put(
            Map<FactField, String> fields, FactField field, @Nullable String value) {
        if (value != null) {
            fields.put(field, value);
        }
    }

    private static Map<String, String> members(String json) {
        return EventJson.canonicalMapper().readValue(json, MEMBERS);
    }
}
