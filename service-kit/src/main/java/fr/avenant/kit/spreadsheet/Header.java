package fr.avenant.kit.spreadsheet;

import fr.avenant.kit.refusal.PartsRefused;
import fr.avenant.kit.refusal.PlacedProblem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The first row of a sheet: which column fills which field. */
final class Header {

    private final SheetRow names;
    private final List<Optional<Column>> columns;

    /**
     * @throws PartsRefused if a name is unknown or there twice, or a required column is missing
     */
    Header(SheetRow names, List<Column> known) {
        this.names = names;
        this.columns = names.cells().stream().map(name -> find(name, known)).toList();
        PartsRefused.ifAny(SheetRefusal.SHEET_MALFORMED, problems(known));
    }

    private static Optional<Column> find(String name, List<Column> known) {
        return known.stream().filter(column -> column.isNamed(name)).findFirst();
    }

    private List<PlacedProblem> problems(List<Column> known) {
        var problems = new ArrayList<PlacedProblem>();
        var seen = new HashSet<String>();
        for (var index = 0; index < columns.size(); index++) {
            var name = names.cell(index);
            if (!name.isEmpty() && columns.get(index).isEmpty()) {
                problems.add(problem(names.address(index), "no column is called " + Echo.of(name)));
            } else if (!name.isEmpty() && !seen.add(name)) {
                problems.add(problem(names.address(index), Echo.of(name) + " is there twice"));
            }
        }
        known.stream()
                .filter(Column::required)
                .filter(column -> !seen.contains(column.name()))
                .forEach(column ->
                        problems.add(
                                problem(
                                        "row " + names.number(),
                                        "the column " + column.name() + " is missing")));
        return problems;
    }

    static PlacedProblem problem(String location, String problem) {
        return new PlacedProblem(
                location, SheetRefusal.SHEET_MALFORMED, Map.of("problem", problem));
    }

    /** A row as the API would have taken it; nothing stands for an empty cell. */
    ObjectNode json(SheetRow row) {
        var json = JsonNodeFactory.instance.objectNode();
        for (var index = 0; index < columns.size(); index++) {
            var text = row.cell(index);
            if (!text.isEmpty() && columns.get(index).isPresent()) {
                put(json, names.cell(index), columns.get(index).get().form(), text);
            }
        }
        return json;
    }

    private static void put(ObjectNode json, String name, Column.Form form, String text) {
        var path = name.split("\\.", -1);
        var place = json;
        for (var index = 0; index < path.length - 1; index++) {
            place = place.withObjectProperty(path[index]);
        }
        place.set(path[path.length - 1], form.value(text));
    }

    /**
     * The cell that fills a field, or the first that fills a part of it, or else the row.
     *
     * @param pointer a JSON Pointer (RFC 6901)
     */
    String location(SheetRow row, String pointer) {
        var name = pointer.substring(Math.min(1, pointer.length())).replace('/', '.');
        var named =
                IntStream.range(0, columns.size())
                        .filter(index -> isOrHolds(name, names.cell(index)))
                        .boxed()
                        .collect(Collectors.toList());
        return named.isEmpty() || name.isEmpty()
                ? "row " + row.number()
                : row.address(named.getFirst());
    }

    /** A place within a cell counts as the cell, a part of the field as the field. */
    private static boolean isOrHolds(String field, String column) {
        return !column.isEmpty()
                && (field.equals(column)
                        || field.startsWith(column + ".")
                        || column.startsWith(field + "."));
    }

    /** A cell beyond the header belongs to no field. */
    Optional<PlacedProblem> stray(SheetRow row) {
        return IntStream.range(0, row.cells().size())
                .filter(index -> !row.cell(index).isEmpty() && names.cell(index).isEmpty())
                .mapToObj(index -> problem(row.address(index), "stands in a column without a name"))
                .findFirst();
    }
}
