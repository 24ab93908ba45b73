package fr.avenant.reporting.comparison;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.avenant.reporting.cell.Cell;
import fr.avenant.reporting.comparison.ComparisonController.ComparisonAnswer;
import fr.avenant.reporting.csv.CsvLine;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Cells as CSV: one row a cell. Columns are the members of the question's dimensions, the figure or
 * the reason why there is none, what a source prints, the address of the explanation, the names of
 * the members, and where the figure comes from.
 */
final class CellCsv {

    /** What the description of the API says of the columns. */
    static final String COLUMNS =
            "One row a cell. The codes of the members, a column for each dimension that was asked for; latestYear, the"
                    + " year that was taken where years are not apart; status, reason, value, unit; printed, the total"
                    + " that a source prints, and difference, how far it is from the sum; explain, the address of the"
                    + " explanation; the names of the members in French, a column for each dimension, such as"
                    + " territoryLabel; sourceCount, how many places in documents, or recordings of systems, the figure is made"
                    + " of; sources, the first five of them with the title and identifier of the document and the place in"
                    + " it; producers, who made the figures; yearInferred, true if no source prints the year. Several in one column are separated by \" | \". ";

    private static final String BETWEEN = " | ";

    private CellCsv() {}

    /** Writes a row at a time. The year that was taken has a column where years are not apart. */
    static void write(
            List<String> by,
            List<Cell> cells,
            Map<String, Map<String, String>> labels,
            CellSources sources,
            OutputStream out)
            throws IOException {
        var csv = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
        var withLatestYear = !by.contains("year");
        csv.append(header(by, withLatestYear, false));
        for (var cell : cells) {
            csv.append(CsvLine.of(row(by, withLatestYear, cell, labels, sources)));
        }
        csv.flush();
    }

    /** Several answers, with the measure of each in front, and a column for every dimension. */
    static void write(List<ComparisonAnswer> answers, List<CellSources> sources, OutputStream out)
            throws IOException {
        var csv = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
        var dimensions = new LinkedHashSet<String>();
        answers.forEach(answer -> dimensions.addAll(answer.by()));
        var by = List.copyOf(dimensions);
        var withLatestYear = answers.stream().anyMatch(answer -> !answer.by().contains("year"));
        csv.append(header(by, withLatestYear, true));
        for (var index = 0; index < answers.size(); index++) {
            var answer = answers.get(index);
            for (var cell : answer.cells()) {
                var row = row(by, withLatestYear, cell, answer.members(), sources.get(index));
                row.addFirst(answer.measure().id());
                csv.append(CsvLine.of(row));
            }
        }
        csv.flush();
    }

    private static String header(List<String> by, boolean withLatestYear, boolean withMeasure) {
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
        by.forEach(dimension -> header.add(dimension + "Label"));
        header.addAll(List.of("sourceCount", "sources", "producers", "yearInferred"));
        return CsvLine.of(header);
    }

    private static List<@Nullable String> row(
            List<String> by,
            boolean withLatestYear,
            Cell cell,
            Map<String, Map<String, String>> labels,
            CellSources sources) {
        var row = new ArrayList<@Nullable String>();
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
        by.forEach(dimension -> row.add(label(cell.members().get(dimension), dimension, labels)));
        var found = sources.of(cell);
        row.add(Integer.toString(found.count()));
        row.add(String.join(BETWEEN, found.named()));
        row.add(String.join(BETWEEN, found.producers()));
        row.add(Objects.toString(cell.yearInferred(), ""));
        return row;
    }

    /** A year is its own name. */
    private static @Nullable String label(
            @Nullable String member, String dimension, Map<String, Map<String, String>> labels) {
        return member == null
                ? null
                : labels.getOrDefault(dimension, Map.of()).getOrDefault(member, member);
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }
}
