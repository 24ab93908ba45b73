package fr.avenant.observatory.comparison;

import static java.util.Comparator.naturalOrder;

import fr.avenant.observatory.comparison.AnswerTable.Row;
import fr.avenant.observatory.figure.Figure;
import fr.avenant.observatory.figure.Figures;
import fr.avenant.observatory.figure.FrenchLabels;
import fr.avenant.observatory.figure.Members;
import fr.avenant.observatory.reporting.answer.Cell;
import fr.avenant.observatory.reporting.answer.ComparisonAnswer;
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
    private final FrenchLabels labels;

    TableWriter(Figures figures, FrenchLabels labels) {
        this.figures = figures;
        this.labels = labels;
    }

    /** The dimension that may go across: the year, or the second of two. */
    Optional<String> crossable(ComparisonAnswer answer) {
        var by = answer.by();
        var candidate = by.contains("year") ? "year" : by.size() == 2 ? by.get(1) : null;
        if (by.size() < 2 || candidate == null) {
            return Optional.empty();
        }
        var members = answer.cells().stream().map(c -> Members.of(c, candidate)).distinct().count();
        return members >= 2 && members <= WIDEST ? Optional.of(candidate) : Optional.empty();
    }

    /** Every cell in a row of its own, with the printed figure beside it where there is one. */
    AnswerTable lines(ComparisonAnswer answer) {
        var rows =
                answer.cells().stream()
                        .map(cell ->
                                new Row(
                                        names(answer, answer.by(), cell),
                                        List.<@Nullable Figure>of(figures.of(answer, cell))))
                        .toList();
        return new AnswerTable(
                null,
                titles(answer, answer.by()),
                List.of("Valeur"),
                rows,
                answer.cells().stream().anyMatch(cell -> cell.printed() != null));
    }

    /** The members of one dimension across. */
    AnswerTable crossed(ComparisonAnswer answer, String across) {
        var down = answer.by().stream().filter(dimension -> !dimension.equals(across)).toList();
        var columns =
                answer.cells().stream()
                        .map(cell -> Members.of(cell, across))
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted(across.equals("year") ? naturalOrder() : (_, _) -> 0)
                        .toList();
        var cells = new LinkedHashMap<List<String>, Map<String, Figure>>();
        for (var cell : answer.cells()) {
            cells.computeIfAbsent(names(answer, down, cell), _ -> new LinkedHashMap<>())
                    .put(
                            Objects.requireNonNullElse(Members.of(cell, across), WHOLE_ROW),
                            figures.of(answer, cell));
        }
        var rows = new ArrayList<Row>();
        cells.forEach((names, row) -> {
            var ordered = new ArrayList<@Nullable Figure>();
            var whole = row.get(WHOLE_ROW);
            columns.forEach(column -> ordered.add(row.getOrDefault(column, whole)));
            rows.add(new Row(names, ordered));
        });
        return new AnswerTable(
                FrenchLabels.dimension(answer.measure().dimensions(), across),
                titles(answer, down),
                columns.stream()
                        .map(member -> labels.member(answer.members(), across, member))
                        .toList(),
                rows,
                false);
    }

    private List<String> names(ComparisonAnswer answer, List<String> dimensions, Cell cell) {
        return dimensions.stream()
                .map(dimension ->
                        labels.member(answer.members(), dimension, Members.of(cell, dimension)))
                .toList();
    }

    private List<String> titles(ComparisonAnswer answer, List<String> dimensions) {
        return dimensions.stream()
                .map(name -> FrenchLabels.dimension(answer.measure().dimensions(), name))
                .toList();
    }
}
