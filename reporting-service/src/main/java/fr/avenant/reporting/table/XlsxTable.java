package fr.avenant.reporting.table;

import fr.avenant.reporting.table.TableColumn.Kind;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A table as a workbook: its rows on the first sheet, where they come from on the second. Every
 * text is a text cell, which no spreadsheet runs; numbers are numbers, shown as their units are. It
 * is made in a file, which is there until it is closed.
 *
 * @param <R> what a row is about
 */
public final class XlsxTable<R> implements TableSink<R> {

    private static final int ROWS_AT_ONCE = 500;
    private static final int LONGEST_TEXT = 32_767;
    private static final int FASTEST = 1;
    private static final String HEAD = "DDE5F0";
    private static final double NARROW = 14;
    private static final double WIDE = 28;
    private static final double WIDEST = 60;

    private final List<TableColumn<R>> columns;
    private final Supplier<List<Note>> notes;
    private final OutputStream out;
    private final Path file;
    private final OutputStream making;
    private final Workbook workbook;
    private final Worksheet sheet;
    private int last;

    /**
     * @param sheet name of the first sheet
     * @param notes of the second, asked for after the last row
     */
    public XlsxTable(
            List<TableColumn<R>> columns,
            String sheet,
            Supplier<List<Note>> notes,
            OutputStream out)
            throws IOException {
        this.columns = columns;
        this.notes = notes;
        this.out = out;
        file = Files.createTempFile("avenant-", ".xlsx");
        making = new BufferedOutputStream(Files.newOutputStream(file));
        workbook = new Workbook(making, "Avenant", null);
        workbook.setCompressionLevel(FASTEST);
        this.sheet = workbook.newWorksheet(sheet);
    }

    @Override
    public void begin() {
        sheet.freezePane(0, 1);
        for (var index = 0; index < columns.size(); index++) {
            var column = columns.get(index);
            sheet.width(index, width(column.kind()));
            sheet.inlineString(0, index, column.title());
        }
        sheet.range(0, 0, 0, columns.size() - 1)
                .style()
                .bold()
                .wrapText(true)
                .fillColor(HEAD)
                .set();
    }

    @Override
    public void row(R row) throws IOException {
        last++;
        for (var index = 0; index < columns.size(); index++) {
            put(index, columns.get(index), row);
        }
        if (last % ROWS_AT_ONCE == 0) {
            sheet.flush();
        }
    }

    @Override
    public void end() throws IOException {
        sheet.setAutoFilter(0, 0, last, columns.size() - 1);
        sheet.finish();
        writeNotes();
        workbook.finish();
        making.close();
        Workbooks.withoutClock(file, out);
    }

    @Override
    public void close() throws IOException {
        try {
            making.close();
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Where it is made. */
    Path file() {
        return file;
    }

    private void writeNotes() throws IOException {
        try (var about = workbook.newWorksheet("Sources")) {
            about.width(0, WIDE);
            about.width(1, WIDEST * 2);
            var line = 0;
            for (var note : notes.get()) {
                text(about, line, 0, note.about());
                text(about, line, 1, note.text());
                about.style(line, 0).bold().verticalAlignment("top").set();
                about.style(line, 1).wrapText(true).set();
                line++;
            }
        }
    }

    private void put(int index, TableColumn<R> column, R row) {
        switch (column.of(row)) {
            case null -> {}
            case BigDecimal number -> {
                sheet.value(last, index, number);
                show(index, NumberFormats.of(number, column.unit().apply(row)));
            }
            case Integer number -> {
                sheet.value(last, index, number);
                show(index, column.kind() == Kind.YEAR ? NumberFormats.YEAR : NumberFormats.COUNT);
            }
            case Boolean flag -> text(sheet, last, index, flag ? "oui" : "non");
            case Object other -> text(sheet, last, index, other.toString());
        }
    }

    private void show(int index, String format) {
        sheet.style(last, index).format(format).set();
    }

    private static void text(Worksheet sheet, int row, int column, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            sheet.inlineString(
                    row,
                    column,
                    text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
        }
    }

    private static double width(Kind kind) {
        return switch (kind) {
            case NUMBER, COUNT, YEAR, FLAG -> NARROW;
            case WORD -> WIDE;
            case TEXT -> WIDEST;
        };
    }
}
