package fr.avenant.reporting.readtable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table, and what it holds of a row.
 *
 * @param kind how its values travel to the database
 * @param natural its value of a row, of the class that its kind has
 * @param shownIf condition on {@code shown} of the entry that it tells of, without which nobody is
 *     told what it holds; null if there is none
 */
public record Column<R>(
        String name,
        ColumnType kind,
        Function<R, @Nullable Object> natural,
        @Nullable String shownIf) {

    /**
     * @param type PostgreSQL's name
     * @throws IllegalArgumentException if nobody has said how values of it travel
     */
    public static <R> Column<R> of(String name, String type, Function<R, @Nullable Object> value) {
        return new Column<>(name, ColumnType.of(type), value, null);
    }

    public static <R> Column<R> text(String name, Function<R, @Nullable Object> value) {
        return new Column<>(name, ColumnType.TEXT, value, null);
    }

    /** JSON that is written already, a text or bytes, and kept byte for byte. */
    public static <R> Column<R> json(String name, Function<R, @Nullable Object> value) {
        return new Column<>(name, ColumnType.JSON, value, null);
    }

    /** Whatever can be written as JSON, to ask for its members. */
    public static <R> Column<R> jsonb(String name, Function<R, @Nullable Object> value) {
        return new Column<>(name, ColumnType.JSONB, value, null);
    }

    /** Any number of texts, in their order. */
    public static <R> Column<R> texts(String name, Function<R, List<String>> value) {
        return new Column<>(name, ColumnType.TEXTS, value::apply, null);
    }

    public static <R> Column<R> date(String name, Function<R, @Nullable LocalDate> value) {
        return new Column<>(name, ColumnType.DATE, value::apply, null);
    }

    public static <R> Column<R> instant(String name, Function<R, Instant> value) {
        return new Column<>(name, ColumnType.INSTANT, value::apply, null);
    }

    /** PostgreSQL's name of its type. */
    public String type() {
        return kind.type();
    }

    /** Type in which values travel in arrays. */
    public String carriedAs() {
        return kind.carriedAs();
    }

    /** What it holds of a row, as it travels in an array. */
    public Function<R, @Nullable Object> value() {
        return row -> {
            var value = natural.apply(row);
            return value == null ? null : kind.carried(value);
        };
    }

    /** Adds what it holds of a row to a COPY. */
    void copy(R row, CopyBuffer rows) {
        var value = natural.apply(row);
        if (value == null) {
            rows.addNull();
        } else {
            kind.copy(value, rows);
        }
    }

    /** The same of what holds such a row. */
    <S> Column<S> in(Function<S, R> row) {
        return new Column<>(name, kind, natural.compose(row), shownIf);
    }

    /** The same, of which not everybody is told what it holds. */
    public Column<R> shownIf(String condition) {
        return new Column<>(name, kind, natural, condition);
    }
}
