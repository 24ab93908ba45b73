package fr.avenant.reporting.readtable;

import fr.avenant.reporting.readtable.DetailTable.Made;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** All tables of details. */
public final class DetailTables {

    private final List<DetailTable<?>> all;
    private final Map<String, List<DetailTable<?>>> byKind;

    public DetailTables(List<DetailTable<?>> all) {
        this.all = List.copyOf(all);
        this.byKind = all.stream().collect(Collectors.groupingBy(table -> table.layout().kind()));
    }

    /** As the database has them. */
    public List<DetailLayout> layouts() {
        return all.stream().<DetailLayout>map(DetailTable::layout).toList();
    }

    /**
     * Writes the details of what these events make, in one statement a table.
     *
     * @throws IllegalStateException if an entry has details of a table that is not one of these, or
     *     of another kind, or lacks some: it would be missing where it is asked for
     */
    void insert(Connection connection, List<ProjectedEvent> events) throws SQLException {
        var byTable = new LinkedHashMap<DetailTable<?>, List<Made>>();
        for (var event : events) {
            forEach(
                    event,
                    (table, row) ->
                            byTable.computeIfAbsent(table, _ -> new ArrayList<>()).add(row));
        }
        for (var rows : byTable.entrySet()) {
            rows.getKey().insert(connection, rows.getValue());
        }
    }

    /**
     * Gives the details of what an event makes, with their tables, to somebody.
     *
     * @throws IllegalStateException likewise
     */
    void forEach(ProjectedEvent event, BiConsumer<DetailTable<?>, Made> taker) {
        var ordinal = 0;
        for (var entity : event.changes().entities()) {
            for (var rows : byTable(entity).entrySet()) {
                var item = 0;
                for (var row : rows.getValue()) {
                    taker.accept(rows.getKey(), new Made(event, ordinal, item, row));
                    item++;
                }
            }
            ordinal++;
        }
    }

    List<DetailTable<?>> all() {
        return all;
    }

    /**
     * The details of an entry by their tables.
     *
     * @throws IllegalStateException likewise
     */
    public Map<DetailTable<?>, List<DetailRow>> byTable(EntityRow entity) {
        var byTable = new LinkedHashMap<DetailTable<?>, List<DetailRow>>();
        for (var row : entity.details()) {
            byTable.computeIfAbsent(row.table(), _ -> new ArrayList<>()).add(row);
        }
        var declared = byKind.getOrDefault(entity.kind(), List.of());
        for (var table : byTable.keySet()) {
            check(declared.contains(table), entity, table);
        }
        for (var table : declared) {
            var rows = byTable.getOrDefault(table, List.of());
            check(table.layout().isList() || rows.size() == 1, entity, table);
        }
        return byTable;
    }

    private static void check(boolean isAsDeclared, EntityRow entity, DetailTable<?> table) {
        if (!isAsDeclared) {
            throw new IllegalStateException(
                    "An entry of the kind %s has other rows of %s than there are to be"
                            .formatted(entity.kind(), table.layout().name()));
        }
    }
}
