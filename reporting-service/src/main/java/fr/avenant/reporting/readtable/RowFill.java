package fr.avenant.reporting.readtable;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Gathers the rows of events for tables that are filled as a whole, and sends them by COPY. What
 * ends earlier rows is gathered beside them, and {@link RowEnds} resolves it when all are there.
 * For one thread.
 */
public final class RowFill {

    private static final List<Column<ProjectedEvent>> END =
            List.of(
                    Column.text("aggregate_id", it -> it.envelope().subject()),
                    Column.of("position", "bigint", it -> it.envelope().position()),
                    Column.instant("recorded_at", it -> it.envelope().recordedAt()));

    /** A table of rows with what gathers them. */
    private record Gathered<R>(ReadTable<R> table, TableCopy<ReadTable.Made<R>> rows) {

        static <R> Gathered<R> of(ReadTable<R> table) {
            return new Gathered<>(table, table.copy());
        }

        void add(ProjectedEvent event) {
            table.made(event).forEach(rows::add);
        }
    }

    private final DetailTables tables;
    private final List<Gathered<?>> rows;
    private final Map<DetailTable<?>, TableCopy<DetailTable.Made>> details = new HashMap<>();
    private final TableCopy<ProjectedEvent> ends = new TableCopy<>(RowEnds.TOLD, END);
    private final List<TableCopy<?>> all = new ArrayList<>();

    public RowFill(DetailTables tables) {
        this.tables = tables;
        this.rows = RowWriter.TABLES.stream().<Gathered<?>>map(Gathered::of).toList();
        tables.all().forEach(table -> details.put(table, table.copy()));
        rows.forEach(gathered -> all.add(gathered.rows()));
        all.addAll(details.values());
        all.add(ends);
    }

    /**
     * Gathers what an event makes: all of it, or nothing.
     *
     * @throws RuntimeException if a row cannot be
     */
    public void add(ProjectedEvent event) {
        all.forEach(TableCopy::mark);
        try {
            rows.forEach(gathered -> gathered.add(event));
            tables.forEach(
                    event, (table, row) -> Objects.requireNonNull(details.get(table)).add(row));
            if (RowWriter.endsEarlierRows(event)) {
                ends.add(event);
            }
        } catch (RuntimeException e) {
            all.forEach(TableCopy::backToMark);
            throw e;
        }
    }

    /** Sends what was gathered, which is kept. */
    public void send(Connection connection) throws SQLException {
        for (var table : all) {
            table.send(connection);
        }
    }

    /** Forgets what was gathered. */
    public void clear() {
        all.forEach(TableCopy::clear);
    }
}
