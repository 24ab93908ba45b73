package fr.avenant.reporting.table;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import fr.avenant.reporting.csv.CsvForm;
import fr.avenant.reporting.table.TableColumn.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a table are, as Table Schema (Frictionless) says it, with what else a program
 * must know to read the file.
 *
 * @param path of the file
 * @param mediatype of the file
 * @param dialect of CSV; null if it is none
 * @param missingValues what stands where there is no value
 */
public record TableSchema(
        String title,
        String path,
        String mediatype,
        @Nullable Dialect dialect,
        List<Field> fields,
        List<String> missingValues) {

    /**
     * A column.
     *
     * @param decimalChar of numbers; null if they have none, or the usual one
     * @param trueValues of booleans; null if there are none
     * @param falseValues likewise
     */
    @JsonInclude(Include.NON_NULL)
    public record Field(
            String name,
            String title,
            String description,
            String type,
            @Nullable String decimalChar,
            @Nullable List<String> trueValues,
            @Nullable List<String> falseValues) {}

    /** How CSV is written (CSV Dialect). */
    public record Dialect(
            String delimiter,
            String lineTerminator,
            String quoteChar,
            boolean doubleQuote,
            boolean header) {

        static Dialect of(CsvForm form) {
            return new Dialect(form.separator(), "\r\n", "\"", true, true);
        }
    }

    /**
     * Of a table.
     *
     * @param form of CSV; null if it is a workbook
     */
    public static <R> TableSchema of(
            String title,
            String path,
            String mediatype,
            @Nullable CsvForm form,
            List<TableColumn<R>> columns) {
        return new TableSchema(
                title,
                path,
                mediatype,
                form == null ? null : Dialect.of(form),
                columns.stream().map(column -> field(column, form)).toList(),
                List.of(""));
    }

    private static <R> Field field(TableColumn<R> column, @Nullable CsvForm form) {
        var isForPeople = form != CsvForm.RFC_4180;
        var isFlag = column.kind() == Kind.FLAG;
        return new Field(
                isForPeople ? column.title() : column.name(),
                column.title(),
                column.description(),
                column.kind().frictionless(),
                form == CsvForm.FRENCH && column.kind() == Kind.NUMBER ? form.decimal() : null,
                isFlag ? List.of(isForPeople ? "oui" : "true") : null,
                isFlag ? List.of(isForPeople ? "non" : "false") : null);
    }
}
