package fr.avenant.recording.spreadsheet;

import fr.avenant.contracts.InvalidContent;
import fr.avenant.kit.refusal.PartsRefused;
import fr.avenant.kit.refusal.PlacedProblem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The first row of a sheet: which column fills which field. */
final class Header {

    private final SheetRow names;
    private final List<Optional<Column>> columns;

    Header(SheetRow names, List<Column> known) {
        this.names = names;
        this.columns = names.cells().stream().map(name -> find(name, known)).toList();
    }

    /**
     * @param required columns that must be there
     * @throws PartsRefused if one is missing, or a name is unknown or there twice
     */
    void check(Stream<Column> required) {
        PartsRefused.ifAny(SheetRefusal.SHEET_MALFORMED, problems(required));
    }

    private static Optional<Column> find(String name, List<Column> known) {
        return known.stream().filter(column -> column.isNamed(name)).findFirst();
    }

    private List<PlacedProblem> problems(Stream<Column> required) {
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
        required.filter(column -> !seen.contains(column.name()))
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

    /** Whether a row says something in the column of this name. */
    boolean tells(SheetRow row, String column) {
        var index = names.cells().indexOf(column);
        return index >= 0 && !row.cell(index).isEmpty() && !EmptyWord.is(row.cell(index));
    }

    /**
     * What a row tells as the API would have taken it: nothing for an empty cell, and null for one
     * that empties.
     */
    ObjectNode told(SheetRow row) {
        var json = JsonNodeFactory.instance.objectNode();
        for (var index = 0; index < columns.size(); index++) {
            var text = row.cell(index);
            if (!text.isEmpty() && columns.get(index).isPresent()) {
                put(json, names.cell(index), value(index, text));
            }
        }
        return json;
    }

    private JsonNode value(int index, String text) {
        if (EmptyWord.is(text)) {
            return JsonNodeFactory.instance.nullNode();
        }
        var value = columns.get(index).orElseThrow().form().value(text);
        if (value.isArray() && value.valueStream().anyMatch(Header::empties)) {
            throw new InvalidContent(
                    "/" + names.cell(index).replace('.', '/'),
                    EmptyWord.WORD + " empties a whole list, and stands alone in its cell");
        }
        return value;
    }

    private static boolean empties(JsonNode element) {
        return element.isString() && EmptyWord.is(element.asString());
    }

    private static void put(ObjectNode json, String name, JsonNode value) {
        var path = name.split("\\.", -1);
        var place = json;
        for (var index = 0; index < path.length - 1; index++) {
            place = place.withObjectProperty(path[index]);
        }
        place.set(path[path.length - 1], value);
    }

    /**
     * The column that fills a field, or the first that fills a part of it; none if the sheet has
     * none.
     *
     * @param pointer a JSON Pointer (RFC 6901)
     */
    Optional<Integer> column(String pointer) {
        var name = name(pointer);
        return IntStream.range(0, name.isEmpty() ? 0 : columns.size())
                .filter(index -> isOrHolds(name, names.cell(index)))
                .boxed()
                .findFirst();
    }

    /** What a column is called that fills this field. */
    static String name(String pointer) {
        return pointer.substring(Math.min(1, pointer.length())).replace('/', '.');
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
