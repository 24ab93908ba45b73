package fr.avenant.reporting.comparison;

import fr.avenant.reporting.catalogue.Measure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the facts that a question sees, in the order of its cells, row by row. */
final class FactQuery {

    /** How many rows are in memory at a time; the driver streams only within a transaction. */
    private static final int ROWS_AT_ONCE = 2_000;

    private final Question question;
    private final StringBuilder conditions = new StringBuilder("measure in (:measures)");
    private final Map<String, Object> parameters;

    FactQuery(Question question) {
        this.question = question;
        parameters = new HashMap<>();
        parameters.put("measures", question.measure().recordedAs());
        question.members().forEach(this::limit);
    }

    /** Facts that were known and true. */
    void known(JdbcClient jdbc, Consumer<VisibleFact> reader) {
        read(jdbc, "fact_held", reader);
    }

    /** Facts that were recorded later than the question asks. */
    void later(JdbcClient jdbc, Consumer<VisibleFact> reader) {
        if (question.at().hasLater()) {
            read(jdbc, "fact_later", reader);
        }
    }

    private void read(JdbcClient jdbc, String view, Consumer<VisibleFact> reader) {
        var sql =
                """
                select event_id, aggregate_id, basis, territory, year, %s::text as dimensions, labels::text, status, reason,
                       value, unit, document, locator, producer, vintage, year_inferred, context,
                       recorded_position
                from %s
                where %s
                order by %s\
                """
                        .formatted(dimensions(), view, conditions, String.join(", ", order()));
        jdbc.sql(sql)
                .withFetchSize(ROWS_AT_ONCE)
                .params(parameters)
                .query(row -> {
                    reader.accept(VisibleFact.of(row));
                });
    }

    private String dimensions() {
        return question.measure().gathers().isEmpty()
                ? "dimensions"
                : "(dimensions || jsonb_build_object('%s', measure))".formatted(Measure.VARIABLE);
    }

    /** Cell by cell; details before totals; facts that claim the same place one after the other. */
    private List<String> order() {
        var order = new ArrayList<String>();
        for (var dimension : question.by()) {
            order.add(column(dimension) + " nulls first");
        }
        order.add("basis");
        order.add("territory");
        order.add("year nulls first");
        order.add("measure");
        order.add("dimensions::text");
        order.add("recorded_position");
        order.add("event_id");
        return order;
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
            case Measure.VARIABLE -> "measure";
            default -> "dimensions ->> '" + dimension + "'";
        };
    }
}
