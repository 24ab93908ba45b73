package fr.avenant.reporting.readtable;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Gathers rows of a table, and sends them in one COPY however many they are. For one thread.
 *
 * @param <R> what a row is made of
 */
public final class TableCopy<R> {

    private final String copy;
    private final List<Column<R>> columns;
    private final CopyBuffer rows = new CopyBuffer();

    public TableCopy(String table, List<Column<R>> columns) {
        this.columns = columns;
        this.copy =
                "copy %s (%s) from stdin with (format binary)"
                        .formatted(
                                table, columns.stream().map(Column::name).collect(joining(", ")));
    }

    /**
     * Adds a row.
     *
     * @throws RuntimeException if PostgreSQL has no such value; part of the row may be there then
     */
    public void add(R row) {
        rows.beginRow(columns.size());
        for (var column : columns) {
            column.copy(row, rows);
        }
    }

    /** What is added from here on can be taken back. */
    public void mark() {
        rows.mark();
    }

    /** Takes back what was added since the last mark. */
    public void backToMark() {
        rows.backToMark();
    }

    /** Forgets all rows. */
    public void clear() {
        rows.clear();
    }

    /** Sends all rows, which are kept. */
    public void send(Connection connection) throws SQLException {
        if (!rows.isEmpty()) {
            rows.send(connection, copy);
        }
    }
}
