package fr.avenant.reporting.table;

import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param <R> what a row is about
 * @param name for programs
 * @param title for people, in French
 * @param description what stands in it, in English
 * @param value of a row; null where there is none
 * @param unit of a row's value, which decides how a workbook shows it; null if it has none
 */
public record TableColumn<R>(
        String name,
        String title,
        String description,
        Kind kind,
        Function<R, @Nullable Object> value,
        Function<R, @Nullable String> unit) {

    /** What the values of a column are. */
    public enum Kind {
        /** A short text. */
        WORD("string"),
        /** A text that may be long. */
        TEXT("string"),
        /** A {@link BigDecimal}. */
        NUMBER("number"),
        /** An {@link Integer}. */
        COUNT("integer"),
        /** An {@link Integer} that is a year. */
        YEAR("integer"),
        /** A {@link Boolean}. */
        FLAG("boolean");

        private final String frictionless;

        Kind(String frictionless) {
            this.frictionless = frictionless;
        }

        /** As Table Schema calls it. */
        String frictionless() {
            return frictionless;
        }
    }

    /** A column of short texts. */
    public static <R> TableColumn<R> word(
            String name, String title, String description, Function<R, @Nullable Object> value) {
        return of(name, title, description, Kind.WORD, value);
    }

    /** A column whose values have no unit. */
    public static <R> TableColumn<R> of(
            String name,
            String title,
            String description,
            Kind kind,
            Function<R, @Nullable Object> value) {
        return new TableColumn<>(name, title, description, kind, value, _ -> null);
    }

    @Nullable Object of(R row) {
        return value.apply(row);
    }
}
