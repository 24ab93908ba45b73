package fr.avenant.reporting.comparison;

import fr.avenant.contracts.Contexts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the facts that a question sees, in the order of its cells, row by row. */
final class FactQuery {

    private static final int ROWS_AT_ONCE = 2_000;

    private final Question question;
    private final StringBuilder conditions = new StringBuilder("measure = :measure");
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    FactQuery(Question question) {
        this.question = question;
        parameters.put("measure", question.measure().id());
        question.members().forEach(this::limit);
    }

    /** Facts that were known and true. */
    void known(JdbcClient jdbc, Consumer<VisibleFact> reader) {
        read(jdbc, known() + " and " + trueOn(), reader);
    }

    /** Facts that were recorded later than the question asks. */
    void later(JdbcClient jdbc, Consumer<VisibleFact> reader) {
        read(jdbc, later() + " and superseded_position is null and " + trueOn(), reader);
    }

    private void read(JdbcClient jdbc, String visible, Consumer<VisibleFact> reader) {
        var sql =
                """
                select event_id, aggregate_id, basis, territory, year, dimensions::text, labels::text, status, reason,
                       value, unit, document, locator, context, recorded_position,
                       exists (select from parked_event where key = fact.aggregate_id) as parked
                from fact where %s and %s order by %s\
                """
                        .formatted(conditions, visible, String.join(", ", order()));
        jdbc.sql(sql)
                .withFetchSize(ROWS_AT_ONCE)
                .params(parameters)
                .query(row -> {
                    reader.accept(VisibleFact.of(row));
                });
    }

    private List<String> order() {
        var order = new ArrayList<String>();
        for (var dimension : question.by()) {
            order.add(column(dimension) + " nulls first");
        }
        order.add("basis");
        order.add("territory");
        order.add("year nulls first");
        order.add("dimensions::text");
        order.add("recorded_position");
        return order;
    }

    private String known() {
        var parts = new ArrayList<String>();
        for (var context : Contexts.values()) {
            parts.add(
                    "(context = '%1$s' and recorded_position <= :%1$s and (superseded_position is null or superseded_position > :%1$s))"
                            .formatted(context.label()));
            parameters.put(context.label(), question.positions().of(context));
        }
        return "(" + String.join(" or ", parts) + ")";
    }

    private String later() {
        var parts = new ArrayList<String>();
        for (var context : Contexts.values()) {
            parts.add(
                    "(context = '%1$s' and recorded_position > :%1$s)".formatted(context.label()));
            parameters.put(context.label(), question.positions().of(context));
        }
        return "(" + String.join(" or ", parts) + ")";
    }

    private String trueOn() {
        parameters.put("on", question.on());
        return "(valid_from is null or valid_from <= :on) and (year is null or year <= extract(year from :on::date))";
    }

    private void limit(String dimension, java.util.Set<String> members) {
        var name = "in_" + dimension;
        conditions.append(" and ").append(column(dimension));
        if (dimension.equals("year")) {
            conditions.append("::text");
        }
        conditions.append(" in (:").append(name).append(")");
        parameters.put(name, members);
    }

    /** Dimensions are known names of the catalogue: letters and digits only. */
    private static String column(String dimension) {
        return switch (dimension) {
            case "territory", "year" -> dimension;
            default -> "dimensions ->> '" + dimension + "'";
        };
    }
}
