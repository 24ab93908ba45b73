package fr.avenant.observatory.comparison;

import fr.avenant.observatory.figure.Figure;
import java.util.List;
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
    public record Row(List<String> names, List<@Nullable Figure> figures) {}

    /** Number of cells that hold a value. */
    public long known() {
        return figures().filter(Figure::known).count();
    }

    /** Number of rows without any figure. */
    public long silentRows() {
        return rows.stream()
                .filter(row ->
                        row.figures().stream()
                                .noneMatch(figure -> figure != null && figure.known()))
                .count();
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
