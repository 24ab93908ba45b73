package fr.avenant.testplatform.http;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Registrations as rows of a spreadsheet, with the columns that a service asks for. */
final class FactSheet {

    private final JsonNode columns;

    /**
     * @param columns as {@code GET …/imports} tells them
     */
    FactSheet(JsonNode columns) {
        this.columns = columns;
    }

    String csv(List<ObjectNode> registrations) {
        var rows = registrations.stream().map(this::cells).toList();
        var names = rows.stream().flatMap(row -> row.keySet().stream()).distinct().toList();
        var header = line(names.stream());
        return rows.stream()
                .map(row -> line(names.stream().map(name -> row.getOrDefault(name, ""))))
                .collect(Collectors.joining("", header, ""));
    }

    private Map<String, String> cells(ObjectNode registration) {
        var cells = new LinkedHashMap<String, String>();
        for (var column : columns) {
            var path = column.get("name").asString().split("\\.", -1);
            put(cells, registration, "", Arrays.asList(path), column.get("form").asString());
        }
        return cells;
    }

    private static void put(
            Map<String, String> cells,
            JsonNode within,
            String before,
            List<String> path,
            String form) {
        if (path.isEmpty()) {
            if (!within.isMissingNode() && !within.isNull()) {
                cells.put(before.substring(1), text(within, form));
            }
            return;
        }
        var names = path.getFirst().equals("*") ? within.propertyNames() : List.of(path.getFirst());
        for (var name : names) {
            put(cells, within.path(name), before + "." + name, path.subList(1, path.size()), form);
        }
    }

    private static String text(JsonNode value, String form) {
        return switch (form) {
            case "list" ->
                    value.valueStream().map(JsonNode::asString).collect(Collectors.joining("|"));
            case "json" -> value.toString();
            default -> value.asString();
        };
    }

    private static String line(Stream<String> cells) {
        return cells.map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(";", "", "\r\n"));
    }
}
