package fr.avenant.reporting.comparison;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** Cells as CSV (RFC 4180): one row a cell. */
final class CellCsv {

    static final MediaType MEDIA_TYPE = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private static final String END = "\r\n";
    private static final String STARTS_A_FORMULA = "=+-@\t\r";
    private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",\r\n]");

    private CellCsv() {}

    /** The year that was taken has a column where years are not apart. */
    static String of(List<String> by, List<Cell> cells) {
        var withLatestYear = !by.contains("year");
        var csv = new StringBuilder();
        var header = new ArrayList<>(by);
        if (withLatestYear) {
            header.add("latestYear");
        }
        header.addAll(
                List.of("status", "reason", "value", "unit", "printed", "difference", "explain"));
        csv.append(String.join(",", header)).append(END);
        for (var cell : cells) {
            var row = new ArrayList<String>();
            by.forEach(dimension -> row.add(text(cell.members().get(dimension))));
            if (withLatestYear) {
                row.add(Objects.toString(cell.latestYear(), ""));
            }
            row.add(cell.status().label());
            row.add(text(cell.reason()));
            row.add(number(cell.value()));
            row.add(text(cell.unit()));
            var printed = cell.printed();
            row.add(printed == null ? "" : number(printed.value()));
            row.add(printed == null ? "" : number(printed.difference()));
            row.add(text(cell.explain()));
            csv.append(String.join(",", row)).append(END);
        }
        return csv.toString();
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    /** Quoted where needed; a text that a spreadsheet would take for a formula is made harmless. */
    private static String text(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        var harmless = STARTS_A_FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return NEEDS_QUOTES.matcher(harmless).find()
                ? '"' + harmless.replace("\"", "\"\"") + '"'
                : harmless;
    }
}
