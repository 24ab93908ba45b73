package fr.avenant.reporting.readtable;

import fr.avenant.contracts.EventJson;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table, and what it holds of a row.
 *
 * @param type PostgreSQL's name
 * @param carriedAs type in which the value travels to the database
 */
public record Column<R>(
        String name, String type, String carriedAs, Function<R, @Nullable Object> value) {

    private static final String TEXT = "text";

    /** As PostgreSQL reads dates of any era, those before and after the bounds of today as well. */
    private static final DateTimeFormatter DATE =
            new DateTimeFormatterBuilder()
                    .appendValue(ChronoField.YEAR_OF_ERA, 4, 6, SignStyle.NORMAL)
                    .appendPattern("-MM-dd")
                    .toFormatter(Locale.ROOT);

    /** Of a type that the driver knows in arrays. */
    public static <R> Column<R> of(String name, String type, Function<R, @Nullable Object> value) {
        return new Column<>(name, type, type, value);
    }

    public static <R> Column<R> text(String name, Function<R, @Nullable Object> value) {
        return of(name, TEXT, value);
    }

    /** JSON that is written already, and kept byte for byte. */
    public static <R> Column<R> json(String name, Function<R, @Nullable Object> value) {
        return new Column<>(name, "json", TEXT, value);
    }

    /** Whatever can be written as JSON, to ask for its members. */
    public static <R> Column<R> jsonb(String name, Function<R, Object> value) {
        return new Column<>(name, "jsonb", TEXT, row -> EventJson.write(value.apply(row)));
    }

    public static <R> Column<R> date(String name, Function<R, @Nullable LocalDate> value) {
        return new Column<>(name, "date", TEXT, row -> date(value.apply(row)));
    }

    public static <R> Column<R> instant(String name, Function<R, Instant> value) {
        return new Column<>(name, "timestamptz", TEXT, row -> value.apply(row).toString());
    }

    /** The same of what holds such a row. */
    <S> Column<S> in(Function<S, R> row) {
        return new Column<>(name, type, carriedAs, value.compose(row));
    }

    private static @Nullable String date(@Nullable LocalDate date) {
        if (date == null) {
            return null;
        }
        return date.getYear() > 0 ? DATE.format(date) : DATE.format(date) + " BC";
    }
}
