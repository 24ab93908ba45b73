package fr.avenant.reporting.readtable;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table of details, declared once: what makes the table, its views, the statement that fills it,
 * its checksum and its approved rows follow.
 */
public final class DetailTable<R extends DetailRow> {

    private final DetailLayout layout;
    private final List<Column<R>> columns;

    /**
     * A row with the entry that it belongs to.
     *
     * @param ordinal of the entry among those of its event
     * @param item of the row among those of its entry, from 0
     */
    record Made(ProjectedEvent event, int ordinal, int item, DetailRow row) {}

    private DetailTable(DetailLayout layout, List<Column<R>> columns) {
        this.layout = layout;
        this.columns = columns;
    }

    /** Of which each entry of the kind has one row. */
    public static <R extends DetailRow> DetailTable<R> one(
            String name, String kind, List<Column<R>> columns) {
        return of(name, kind, false, columns);
    }

    /** Of which an entry of the kind has any number of rows, in its order. */
    public static <R extends DetailRow> DetailTable<R> list(
            String name, String kind, List<Column<R>> columns) {
        return of(name, kind, true, columns);
    }

    private static <R extends DetailRow> DetailTable<R> of(
            String name, String kind, boolean isList, List<Column<R>> columns) {
        return new DetailTable<>(
                new DetailLayout(
                        name,
                        kind,
                        isList,
                        columns.stream()
                                .map(it ->
                                        new DetailLayout.Column(it.name(), it.type(), it.shownIf()))
                                .toList()),
                columns);
    }

    /** As the database has it. */
    public DetailLayout layout() {
        return layout;
    }

    /** Besides the key. */
    public List<Column<R>> columns() {
        return columns;
    }

    /** Writes rows of this table, in one statement however many they are. */
    void insert(Connection connection, List<Made> made) throws SQLException {
        new BatchInsert<>(layout.table(), allColumns()).execute(connection, made);
    }

    /** What sends the same rows in a COPY. */
    TableCopy<Made> copy() {
        return new TableCopy<>(layout.table(), allColumns());
    }

    @SuppressWarnings("unchecked") // a row says itself of which table it is
    private List<Column<Made>> allColumns() {
        Stream<Column<Made>> key =
                Stream.of(
                        Column.of("event_id", "uuid", it -> it.event().envelope().id()),
                        Column.of("ordinal", "int", Made::ordinal));
        Stream<Column<Made>> item =
                layout.isList() ? Stream.of(Column.of("item", "int", Made::item)) : Stream.of();
        var own = columns.stream().map(it -> it.<Made>in(row -> (R) row.row()));
        return Stream.of(key, item, own).flatMap(it -> it).toList();
    }
}
