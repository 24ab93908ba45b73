package fr.avenant.observatory.comparison;

import fr.avenant.observatory.comparison.AnswerTable.Row;
import fr.avenant.observatory.figure.Figure;
import fr.avenant.observatory.figure.FrenchLabels;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the drawing of a table needs; the table itself is its accessible form.
 *
 * @param categories names of the rows that hold a figure at all
 */
public record Chart(List<String> categories, List<Series> series) {

    /** More bars than this cannot be told apart. */
    private static final int MOST_BARS = 60;

    /** The bars of one colour. */
    public record Series(String name, List<Point> points) {}

    /**
     * A bar, or the mark where there is none.
     *
     * @param amount null if there is no figure
     * @param text the figure or its mark, as the table has it
     */
    public record Point(@Nullable BigDecimal amount, String text, @Nullable String words) {}

    /** Empty if nothing in the table is a figure, or if it has too many cells to be drawn. */
    static Optional<Chart> of(AnswerTable table) {
        var rows = table.rows().stream().filter(Chart::holdsFigure).toList();
        var bars = rows.size() * table.columns().size();
        return bars > 0 && bars <= MOST_BARS
                ? Optional.of(draw(table.columns(), rows))
                : Optional.empty();
    }

    private static boolean holdsFigure(Row row) {
        return row.figures().stream().anyMatch(figure -> figure != null && figure.known());
    }

    private static Chart draw(List<String> columns, List<Row> rows) {
        var series = new ArrayList<Series>();
        for (var column = 0; column < columns.size(); column++) {
            var index = column;
            series.add(
                    new Series(
                            columns.get(column),
                            rows.stream().map(row -> point(row.figures().get(index))).toList()));
        }
        var categories = rows.stream().map(Row::names).map(Chart::category).toList();
        return new Chart(categories, series);
    }

    private static String category(List<String> names) {
        var known = names.stream().filter(name -> !name.equals(FrenchLabels.NOBODY)).toList();
        return known.isEmpty() ? "Ensemble" : String.join(" · ", known);
    }

    private static Point point(@Nullable Figure figure) {
        return figure == null
                ? new Point(null, "", null)
                : new Point(figure.amount(), figure.text(), figure.words());
    }
}
