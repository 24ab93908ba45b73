package fr.avenant.reporting.list;

import fr.avenant.reporting.catalogue.FrenchLabels;
import fr.avenant.reporting.table.TableColumn;
import fr.avenant.reporting.table.TableColumn.Kind;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a list: in codes for programs, in words for people.
 *
 * @param <R> what a row is about
 */
public record ListColumn<R>(TableColumn<R> inCodes, TableColumn<R> inWords) {

    private static final String BETWEEN = " | ";

    private static <R> ListColumn<R> same(TableColumn<R> column) {
        return new ListColumn<>(column, column);
    }

    /** Of short texts. */
    public static <R> ListColumn<R> word(
            String name, String title, String description, Function<R, @Nullable Object> value) {
        return same(TableColumn.word(name, title, description, value));
    }

    /** Of texts that may be long. */
    public static <R> ListColumn<R> text(
            String name, String title, String description, Function<R, @Nullable Object> value) {
        return same(TableColumn.of(name, title, description, Kind.TEXT, value));
    }

    /** Of whole numbers that count something. */
    public static <R> ListColumn<R> count(
            String name, String title, String description, Function<R, @Nullable Object> value) {
        return same(TableColumn.of(name, title, description, Kind.COUNT, value));
    }

    /** Of yes and no. */
    public static <R> ListColumn<R> flag(
            String name, String title, String description, Function<R, @Nullable Object> value) {
        return same(TableColumn.of(name, title, description, Kind.FLAG, value));
    }

    /** Of several texts each, in their order. */
    public static <R> ListColumn<R> several(
            String name, String title, String description, Function<R, List<String>> values) {
        return text(
                name,
                title,
                description + ", separated by \"" + BETWEEN + "\"",
                row -> String.join(BETWEEN, values.apply(row)));
    }

    /**
     * Of codes that have a French word.
     *
     * @param group of the words
     */
    public static <R> ListColumn<R> coded(
            String name,
            String title,
            String description,
            String group,
            Function<R, @Nullable String> code) {
        return new ListColumn<>(
                TableColumn.word(name, title, description, code::apply),
                TableColumn.word(
                        name,
                        title,
                        description + ", in French",
                        row -> FrenchLabels.code(group, code.apply(row))));
    }
}
