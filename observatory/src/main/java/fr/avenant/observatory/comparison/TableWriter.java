package fr.avenant.observatory.comparison;

import static java.util.Comparator.naturalOrder;

import fr.avenant.observatory.comparison.AnswerTable.Row;
import fr.avenant.observatory.figure.Figure;
import fr.avenant.observatory.figure.Figures;
import fr.avenant.observatory.figure.Words;
import fr.avenant.observatory.reporting.Cell;
import fr.avenant.observatory.reporting.Comparison;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays an answer out as a table: one row a cell, or one dimension across. */
@Component
class TableWriter {

    /** More columns than this do not fit on a page. */
    private static final int WIDEST = 8;

    /** A cell without a member stands for all of them: nothing is known of any. */
    private static final String WHOLE_ROW = "";

    private final Figures figures;
    private final Words words;

    TableWriter(Figures figures, Words words) {
        this.figures = figures;
        this.words = words;
    }

    /** The dimension that may go across: the year, or the second of two. */
    Optional<String> crossable(Comparison answer) {
        var by = answer.by();
        var candidate = by.contains("year") ? "year" : by.size() == 2 ? by.get(1) : null;
        if (by.size() < 2 || candidate == null) {
            return Optional.empty();
        }
        var members = answer.cells().stream().map(c -> c.member(candidate)).distinct().count();
        return members >= 2 && members <= WIDEST ? Optional.of(candidate) : Optional.empty();
    }

    /** Every cell in a row of its own, with the printed figure beside it where there is one. */
    AnswerTable lines(Comparison answer) {
        var rows =
                answer.cells().stream()
                        .map(cell ->
                                new Row(
                                        names(answer, answer.by(), cell),
                                        List.<@Nullable Figure>of(figures.of(cell))))
                        .toList();
        return new AnswerTable(
                null,
                titles(answer, answer.by()),
                List.of("Valeur"),
                rows,
                answer.cells().stream().anyMatch(cell -> cell.printed() != null));
    }

    /** The members of one dimension across. */
    AnswerTable crossed(Comparison answer, String across) {
        var down = answer.by().stream().filter(dimension -> !dimension.equals(across)).toList();
        var columns =
                answer.cells().stream()
                        .map(cell -> cell.member(across))
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted(across.equals("year") ? naturalOrder() : (_, _) -> 0)
                        .toList();
        var cells = new LinkedHashMap<List<String>, Map<String, Figure>>();
        for (var cell : answer.cells()) {
            cells.computeIfAbsent(names(answer, down, cell), _ -> new LinkedHashMap<>())
                    .put(
                            Objects.requireNonNullElse(cell.member(across), WHOLE_ROW),
                            figures.of(cell));
        }
        var rows = new ArrayList<Row>();
        cells.forEach((names, row) -> {
            var ordered = new ArrayList<@Nullable Figure>();
            var whole = row.get(WHOLE_ROW);
            columns.forEach(column -> ordered.add(row.getOrDefault(column, whole)));
            rows.add(new Row(names, ordered));
        });
        return new AnswerTable(
                words.dimension(answer.measure(), across),
                titles(answer, down),
                columns.stream()
                        .map(member -> words.member(answer.members(), across, member))
                        .toList(),
                rows,
                false);
    }

    private List<String> names(Comparison answer, List<String> dimensions, Cell cell) {
        return dimensions.stream()
                .map(dimension -> words.member(answer.members(), dimension, cell.member(dimension)))
                .toList();
    }

    private List<String> titles(Comparison answer, List<String> dimensions) {
        return dimensions.stream().map(name -> words.dimension(answer.measure(), name)).toList();
    }
}
