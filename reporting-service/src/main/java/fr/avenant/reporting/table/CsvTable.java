package fr.avenant.reporting.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.avenant.reporting.csv.CsvForm;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as CSV: programs get names and codes as they are, people titles and French words.
 *
 * @param <R> what a row is about
 */
public final class CsvTable<R> implements TableSink<R> {

    private final List<TableColumn<R>> columns;
    private final CsvForm form;
    private final Writer out;

    public CsvTable(List<TableColumn<R>> columns, CsvForm form, OutputStream out) {
        this.columns = columns;
        this.form = form;
        this.out = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
    }

    @Override
    public void begin() throws IOException {
        out.append(form.mark());
        out.append(
                form.line(
                        columns.stream()
                                .map(it -> form == CsvForm.FRENCH ? it.title() : it.name())
                                .toList()));
    }

    @Override
    public void row(R row) throws IOException {
        var fields = new ArrayList<@Nullable String>(columns.size());
        for (var column : columns) {
            fields.add(text(column.of(row)));
        }
        out.append(form.line(fields));
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }

    private @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case BigDecimal number -> form.number(number);
            case Boolean flag when form == CsvForm.FRENCH -> flag ? "oui" : "non";
            case String words -> form.text(words);
            default -> value.toString();
        };
    }
}
