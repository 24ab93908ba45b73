package fr.avenant.reporting.fact;

import fr.avenant.reporting.catalogue.Measure;
import fr.avenant.reporting.cell.VisibleFact;
import fr.avenant.reporting.question.Question;
import fr.avenant.reporting.time.Ended;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the facts that a question sees, by territory and year, row by row. */
final class FactQuery {

    /** How many rows are in memory at a time; the driver streams only within a transaction. */
    private static final int ROWS_AT_ONCE = 2_000;

    /** What belongs together comes together, as it was recorded. */
    private static final String ORDER =
            "territory collate \"C\", year nulls first, recorded_position, event_id, ordinal";

    /** Most figures have members that others have, too: those of quartiers come year by year. */
    private static final int REMEMBERED = 4_000;

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> MEMBERS = new TypeReference<>() {};

    private final Question question;
    private final boolean mayHaveEnded;
    private final StringBuilder conditions = new StringBuilder("true");
    private final Map<String, Object> parameters;
    private final Map<String, Map<String, String>> remembered = new HashMap<>();

    /**
     * @param states measures whose facts hold while what they are about goes on
     */
    FactQuery(Question question, Set<String> states) {
        this.question = question;
        mayHaveEnded =
                question.at().ended() == Ended.EXCLUDED
                        && question.measure().recordedAs().stream().anyMatch(states::contains);
        parameters = new HashMap<>();
        parameters.put("measures", question.measure().recordedAs());
        question.members().forEach(this::limit);
    }

    /** Facts that were known and had begun, ended or not. */
    void known(JdbcClient jdbc, Consumer<VisibleFact> reader) {
        read(jdbc, "fact_begun", reader);
    }

    /** Facts that were recorded later than the question asks. */
    void later(JdbcClient jdbc, Consumer<VisibleFact> reader) {
        if (question.at().hasLater()) {
            read(jdbc, "fact_later", reader);
        }
    }

    /** The same of these territories. */
    void knownOf(Collection<String> territories, JdbcClient jdbc, Consumer<VisibleFact> reader) {
        conditions.append(" and territory = any(:territories)");
        parameters.put("territories", territories.toArray(String[]::new));
        known(jdbc, reader);
    }

    private void read(JdbcClient jdbc, String view, Consumer<VisibleFact> reader) {
        var sql =
                """
                select event_id, ordinal, aggregate_id, basis, territory, year, members::text, labels::text, status, reason,
                       value, unit, document, locator, producer, vintage, year_inferred, %s as ended, context,
                       recorded_position
                from (select fact.*, %s as members from %s fact where measure in (:measures)) fact
                where %s
                order by %s\
                """
                        .formatted(ended(view), dimensions(), view, conditions, ORDER);
        jdbc.sql(sql)
                .withFetchSize(ROWS_AT_ONCE)
                .params(parameters)
                .query(row -> {
                    reader.accept(fact(row));
                });
    }

    /** What came later is not asked whether it has ended. */
    private String ended(String view) {
        return view.equals("fact_begun") && mayHaveEnded ? "has_ended" : "false";
    }

    /** With what the facts do not have themselves: which measure they are of, and what derives. */
    private String dimensions() {
        var dimensions = new StringBuilder("dimensions");
        if (!question.measure().gathers().isEmpty()) {
            dimensions.append(" || jsonb_build_object('%s', measure)".formatted(Measure.VARIABLE));
        }
        question.measure()
                .derives()
                .forEach((dimension, derived) ->
                        dimensions.append(
                                """
                                 || coalesce((
                                    select jsonb_strip_nulls(jsonb_build_object('%1$s', entry.%3$s))
                                    from %2$s_known entry
                                    where entry.aggregate_id = '%2$s:' || (fact.dimensions ->> '%2$s')), '{}')\
                                """
                                        .formatted(dimension, derived.from(), derived.field())));
        return dimensions.toString();
    }

    private void limit(String dimension, Set<String> members) {
        var name = "in_" + dimension;
        var asText = dimension.equals("year") ? "::text" : "";
        conditions.append(" and %s%s in (:%s)".formatted(column(dimension), asText, name));
        parameters.put(name, members);
    }

    /**
     * The only text of a question that becomes part of SQL: names that the catalogue has, letters
     * and digits only.
     */
    private String column(String dimension) {
        if (!question.measure().has(dimension)) {
            throw new IllegalArgumentException("No dimension of the measure: " + dimension);
        }
        return switch (dimension) {
            case "territory", "year" -> dimension;
            default -> "members ->> '" + dimension + "'";
        };
    }

    private VisibleFact fact(ResultSet row) throws SQLException {
        return new VisibleFact(
                row.getObject("event_id", UUID.class),
                row.getString("aggregate_id"),
                row.getString("basis").equals("total"),
                row.getString("territory"),
                row.getObject("year", Integer.class),
                members(row.getString("members")),
                members(row.getString("labels")),
                row.getString("status"),
                row.getString("reason"),
                row.getBigDecimal("value"),
                row.getString("unit"),
                row.getString("document"),
                row.getString("locator"),
                row.getString("producer"),
                row.getString("vintage"),
                row.getBoolean("year_inferred"),
                row.getBoolean("ended"),
                row.getString("context"),
                row.getLong("recorded_position"));
    }

    private Map<String, String> members(String json) {
        var known = remembered.get(json);
        if (known != null) {
            return known;
        }
        var read = JSON.readValue(json, MEMBERS);
        if (remembered.size() < REMEMBERED) {
            remembered.put(json, read);
        }
        return read;
    }
}
