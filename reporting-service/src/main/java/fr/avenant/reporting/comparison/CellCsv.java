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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Cells as CSV: one row a cell. */
final class CellCsv {

    private CellCsv() {}

    /** Writes a row at a time. The year that was taken has a column where years are not apart. */
    static void write(List<String> by, List<Cell> cells, OutputStream out) throws IOException {
        var csv = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
        var withLatestYear = !by.contains("year");
        writeHeader(false, by, withLatestYear, csv);
        writeRows(null, by, withLatestYear, cells, csv);
        csv.flush();
    }

    /** Several answers, with the measure of each in front, and a column for every dimension. */
    static void write(List<ComparisonAnswer> answers, OutputStream out) throws IOException {
        var csv = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
        var dimensions = new LinkedHashSet<String>();
        answers.forEach(answer -> dimensions.addAll(answer.by()));
        var by = List.copyOf(dimensions);
        var withLatestYear = answers.stream().anyMatch(answer -> !answer.by().contains("year"));
        writeHeader(true, by, withLatestYear, csv);
        for (var answer : answers) {
            writeRows(answer.measure().id(), by, withLatestYear, answer.cells(), csv);
        }
        csv.flush();
    }

    private static void writeHeader(
            boolean withMeasure, List<String> by, boolean withLatestYear, Writer csv)
            throws IOException {
        var header = new ArrayList<String>();
        if (withMeasure) {
            header.add("measure");
        }
        header.addAll(by);
        if (withLatestYear) {
            header.add("latestYear");
        }
        header.addAll(
                List.of("status", "reason", "value", "unit", "printed", "difference", "explain"));
        csv.append(CsvLine.of(header));
    }

    private static void writeRows(
            @Nullable String measure,
            List<String> by,
            boolean withLatestYear,
            List<Cell> cells,
            Writer csv)
            throws IOException {
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
