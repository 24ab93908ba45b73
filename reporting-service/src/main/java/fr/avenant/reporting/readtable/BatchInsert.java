package fr.avenant.reporting.readtable;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * Inserts rows into a table, in one statement however many they are.
 *
 * @param <R> what a row is made of
 */
public record BatchInsert<R>(String table, List<Column<R>> columns) {

    void execute(Connection connection, List<R> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (var statement = prepare(connection, rows, "")) {
            statement.executeUpdate();
        }
    }

    /**
     * The statement with the rows as its parameters.
     *
     * @param ending of the statement, such as a {@code returning}
     */
    public PreparedStatement prepare(Connection connection, List<R> rows, String ending)
            throws SQLException {
        var statement = connection.prepareStatement(sql() + ending);
        try {
            var values = new ColumnArrays<>(connection, statement, rows);
            for (var column : columns) {
                values.add(column.carriedAs(), column.value());
            }
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    private String sql() {
        var names = columns.stream().map(Column::name).collect(joining(", "));
        return "insert into %s (%s) select %s from unnest(%s) as row (%s)"
                .formatted(
                        table,
                        names,
                        columns.stream()
                                .map(it -> it.name() + "::" + it.type())
                                .collect(joining(", ")),
                        columns.stream()
                                .map(it -> "?::" + it.carriedAs() + "[]")
                                .collect(joining(", ")),
                        names);
    }
}
