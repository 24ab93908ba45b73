package fr.avenant.observatory.comparison;

import fr.avenant.observatory.comparison.AnswerTable.Row;
import fr.avenant.observatory.figure.Figure;
import fr.avenant.observatory.figure.FrenchLabels;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the drawing of a table needs; the table itself is its accessible form. An axis has one unit.
 *
 * @param unit code of the unit of every figure in it
 * @param categories names of the rows that hold a figure of that unit at all
 */
public record Chart(String unit, List<String> categories, List<Series> series) {

    /** More bars than this cannot be told apart. */
    private static final int MOST_BARS = 60;

    /** More axes than this are a table. */
    private static final int MOST_UNITS = 3;

    /** The bars of one colour. */
    public record Series(String name, List<Point> points) {}

    /**
     * A bar, or the mark where there is none.
     *
     * @param amount null if there is no figure
     * @param text the figure or its mark, as the table has it
     */
    public record Point(@Nullable BigDecimal amount, String text, @Nullable String words) {}

    /**
     * One for each unit; none if nothing in the table is a figure, or if it has too many cells or
     * units to be drawn.
     */
    static List<Chart> of(AnswerTable table) {
        var units = table.units();
        var charts = units.stream().map(unit -> draw(table, unit)).toList();
        var bars = charts.stream().mapToInt(chart -> chart.categories().size()).sum();
        return units.size() <= MOST_UNITS && bars * table.columns().size() <= MOST_BARS
                ? charts
                : List.of();
    }

    private static Chart draw(AnswerTable table, String unit) {
        var rows = table.rows().stream().filter(row -> holds(row, unit)).toList();
        var series = new ArrayList<Series>();
        for (var column = 0; column < table.columns().size(); column++) {
            var index = column;
            series.add(
                    new Series(
                            table.columns().get(column),
                            rows.stream()
                                    .map(row -> point(row.figures().get(index), unit))
                                    .toList()));
        }
        var categories = rows.stream().map(Row::names).map(Chart::category).toList();
        return new Chart(unit, categories, series);
    }

    private static boolean holds(Row row, String unit) {
        return row.figures().stream().anyMatch(figure -> isOf(figure, unit));
    }

    private static boolean isOf(@Nullable Figure figure, String unit) {
        return figure != null && figure.known() && figure.unit().equals(unit);
    }

    private static String category(List<String> names) {
        var known = names.stream().filter(name -> !name.equals(FrenchLabels.NOBODY)).toList();
        return known.isEmpty() ? "Ensemble" : String.join(" · ", known);
    }

    /** A figure of another unit is no gap: it is elsewhere. */
    private static Point point(@Nullable Figure figure, String unit) {
        return figure == null || (figure.known() && !isOf(figure, unit))
                ? new Point(null, "", null)
                : new Point(figure.amount(), figure.text(), figure.words());
    }
}
