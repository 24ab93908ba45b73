package fr.avenant.reporting.readtable;

import fr.avenant.contracts.EventJson;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table, and what it holds of a row.
 *
 * @param type PostgreSQL's name
 * @param carriedAs type in which the value travels to the database
 * @param shownIf condition on {@code shown} of the entry that it tells of, without which nobody is
 *     told what it holds; null if there is none
 */
public record Column<R>(
        String name,
        String type,
        String carriedAs,
        Function<R, @Nullable Object> value,
        @Nullable String shownIf) {

    private static final String TEXT = "text";

    /** As PostgreSQL reads dates of any era, those before and after the bounds of today as well. */
    private static final DateTimeFormatter DATE =
            new DateTimeFormatterBuilder()
                    .appendValue(ChronoField.YEAR_OF_ERA, 4, 6, SignStyle.NORMAL)
                    .appendPattern("-MM-dd")
                    .toFormatter(Locale.ROOT);

    /** Whose value is for everybody to see. */
    Column(String name, String type, String carriedAs, Function<R, @Nullable Object> value) {
        this(name, type, carriedAs, value, null);
    }

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

    /** Any number of texts, in their order. */
    public static <R> Column<R> texts(String name, Function<R, List<String>> value) {
        return new Column<>(name, "text[]", TEXT, row -> array(value.apply(row)));
    }

    public static <R> Column<R> date(String name, Function<R, @Nullable LocalDate> value) {
        return new Column<>(name, "date", TEXT, row -> date(value.apply(row)));
    }

    public static <R> Column<R> instant(String name, Function<R, Instant> value) {
        return new Column<>(name, "timestamptz", TEXT, row -> value.apply(row).toString());
    }

    /** The same of what holds such a row. */
    <S> Column<S> in(Function<S, R> row) {
        return new Column<>(name, type, carriedAs, value.compose(row), shownIf);
    }

    /** The same, of which not everybody is told what it holds. */
    public Column<R> shownIf(String condition) {
        return new Column<>(name, type, carriedAs, value, condition);
    }

    /** As PostgreSQL writes an array of texts. */
    private static String array(List<String> texts) {
        return texts.stream()
                .map(text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static @Nullable String date(@Nullable LocalDate date) {
        if (date == null) {
            return null;
        }
        return date.getYear() > 0 ? DATE.format(date) : DATE.format(date) + " BC";
    }
}
