package fr.avenant.reporting.comparison;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.avenant.reporting.cell.Cell;
import fr.avenant.reporting.comparison.ComparisonController.ComparisonAnswer;
import fr.avenant.reporting.csv.CsvLine;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Cells as CSV: one row a cell. */
final class CellCsv {

    private CellCsv() {}

    /** Writes a row at a time. The year that was taken has a column where years are not apart. */
    static void write(List<String> by, List<Cell> cells, OutputStream out) throws IOException {
        var csv = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
        write(null, by, cells, true, csv);
        csv.flush();
    }

    /** Several answers that are broken down alike, with the measure of each in front. */
    static void write(List<ComparisonAnswer> answers, OutputStream out) throws IOException {
        var csv = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
        var isFirst = true;
        for (var answer : answers) {
            write(answer.measure().id(), answer.by(), answer.cells(), isFirst, csv);
            isFirst = false;
        }
        csv.flush();
    }

    private static void write(
            @Nullable String measure,
            List<String> by,
            List<Cell> cells,
            boolean withHeader,
            Writer csv)
            throws IOException {
        var withLatestYear = !by.contains("year");
        var header = new ArrayList<String>();
        if (measure != null) {
            header.add("measure");
        }
        header.addAll(by);
        if (withLatestYear) {
            header.add("latestYear");
        }
        header.addAll(
                List.of("status", "reason", "value", "unit", "printed", "difference", "explain"));
        if (withHeader) {
            csv.append(CsvLine.of(header));
        }
        for (var cell : cells) {
            var row = new ArrayList<@Nullable String>();
            if (measure != null) {
                row.add(measure);
            }
            by.forEach(dimension -> row.add(cell.members().get(dimension)));
            if (withLatestYear) {
                row.add(Objects.toString(cell.latestYear(), ""));
            }
            row.add(cell.status().label());
            row.add(cell.reason() == null ? null : cell.reason().code());
            row.add(number(cell.value()));
            row.add(cell.unit());
            var printed = cell.printed();
            row.add(printed == null ? "" : number(printed.value()));
            row.add(printed == null ? "" : number(printed.difference()));
            row.add(cell.explain());
            csv.append(CsvLine.of(row));
        }
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }
}
