package fr.avenant.observatory.comparison;

import fr.avenant.observatory.chart.Order;
import fr.avenant.observatory.chart.Selection;
import fr.avenant.observatory.figure.Figure;
import java.math.BigDecimal;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An answer as a table.
 *
 * @param crossed the dimension whose members are columns; absent if every cell is a row of its own
 * @param heads titles of the columns that name the rows
 * @param columns titles of the columns that hold figures
 * @param withPrinted whether the printed figure and the difference have columns
 */
public record AnswerTable(
        @Nullable String crossed,
        List<String> heads,
        List<String> columns,
        List<Row> rows,
        boolean withPrinted) {

    /**
     * A row.
     *
     * @param names one for each head
     * @param figures one for each column; null where there is no such cell
     */
    public record Row(List<String> names, List<@Nullable Figure> figures) {

        /** Its largest figure; null if it has none. */
        @Nullable BigDecimal most() {
            return figures.stream()
                    .flatMap(Stream::ofNullable)
                    .flatMap(figure -> Stream.ofNullable(figure.amount()))
                    .max(Comparator.naturalOrder())
                    .orElse(null);
        }
    }

    /** The same with its rows in an order: those without any figure last. */
    AnswerTable sorted(Order order) {
        var dictionary = Collator.getInstance(Locale.FRENCH);
        Comparator<Row> byName =
                Comparator.comparing(row -> String.join(" · ", row.names()), dictionary);
        var byValue =
                Comparator.comparing(Row::most, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .reversed();
        return with(
                rows.stream()
                        .sorted(
                                Comparator.comparing((Row row) -> row.most() == null)
                                        .thenComparing(
                                                order == Order.VALUE
                                                        ? byValue.thenComparing(byName)
                                                        : byName))
                        .toList());
    }

    /** The rows of a page, counted from 1; the last page if there are fewer. */
    AnswerTable page(int number) {
        var page = Math.clamp(number, 1, Selection.pages(rows.size()));
        var start = Selection.start(page);
        return with(rows.subList(start, Math.min(rows.size(), start + Selection.PAGE)));
    }

    private AnswerTable with(List<Row> others) {
        return new AnswerTable(crossed, heads, columns, others, withPrinted);
    }

    /** Number of cells that hold a value. */
    public long known() {
        return figures().filter(Figure::known).count();
    }

    /** Number of cells. */
    public long cells() {
        return figures().count();
    }

    /** Codes of the units of the figures that are known, in the order of the table. */
    public List<String> units() {
        return figures().filter(Figure::known).map(Figure::unit).distinct().toList();
    }

    private Stream<Figure> figures() {
        return rows.stream().flatMap(row -> row.figures().stream()).filter(Objects::nonNull);
    }
}
