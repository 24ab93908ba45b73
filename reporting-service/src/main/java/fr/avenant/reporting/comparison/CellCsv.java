package fr.avenant.reporting.comparison;

import fr.avenant.contracts.EventJson;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cells as CSV (RFC 4180): one row a cell. */
final class CellCsv {

    private static final String END = "\r\n";
    private static final String STARTS_A_FORMULA = "=+-@\t\r";

    private CellCsv() {}

    static String of(List<String> by, List<Cell> cells) {
        var csv = new StringBuilder();
        var header = new ArrayList<>(by);
        header.addAll(
                List.of(
                        "latestYear",
                        "status",
                        "reason",
                        "value",
                        "unit",
                        "printed",
                        "difference",
                        "explain"));
        csv.append(String.join(",", header)).append(END);
        for (var cell : cells) {
            var row = new ArrayList<String>();
            by.forEach(dimension -> row.add(text(cell.members().get(dimension))));
            row.add(cell.latestYear() == null ? "" : cell.latestYear().toString());
            row.add(statusName(cell));
            row.add(text(cell.reason()));
            row.add(cell.value() == null ? "" : cell.value().toPlainString());
            row.add(text(cell.unit()));
            var printed = cell.printed();
            row.add(printed == null ? "" : printed.value().toPlainString());
            row.add(
                    printed == null || printed.difference() == null
                            ? ""
                            : printed.difference().toPlainString());
            row.add(text(cell.explain()));
            csv.append(String.join(",", row)).append(END);
        }
        return csv.toString();
    }

    private static String statusName(Cell cell) {
        return EventJson.write(cell.status()).replace("\"", "");
    }

    /** Quoted where needed; a text that a spreadsheet would take for a formula is made harmless. */
    private static String text(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        var harmless = STARTS_A_FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return harmless.matches("(?s).*[\",\r\n].*")
                ? '"' + harmless.replace("\"", "\"\"") + '"'
                : harmless;
    }
}
