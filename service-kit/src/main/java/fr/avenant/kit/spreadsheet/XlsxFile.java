package fr.avenant.kit.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The first sheet of an XLSX file. Formulas are refused: a fact is what somebody states. */
final class XlsxFile {

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);

    /** How many digits a spreadsheet keeps of a number; beyond them is noise of its arithmetic. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

    /** A format of days: what is quoted or in brackets is text. */
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");

    private static final Pattern DAYS = Pattern.compile("[yd]", Pattern.CASE_INSENSITIVE);

    private XlsxFile() {}

    /**
     * @throws fr.avenant.kit.refusal.PartsRefused if it is none, does harm, or is too large
     */
    static List<SheetRow> rows(byte[] file) {
        XlsxArchive.check(file);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file), WITH_FORMATS);
                var sheet = workbook.getFirstSheet().openStream()) {
            var rows = new ArrayList<SheetRow>();
            for (var row : (Iterable<Row>) sheet::iterator) {
                rows.add(row(row));
            }
            return rows;
        } catch (IOException
                | UncheckedIOException
                | ExcelReaderException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | NullPointerException
                | NoSuchElementException broken) {
            throw XlsxArchive.unreadable();
        }
    }

    private static SheetRow row(Row row) {
        SheetLimits.checkRow(row.getRowNum());
        SheetLimits.checkCells(row.getRowNum(), row.getCellCount());
        var texts = new ArrayList<String>();
        for (var column = 0; column < row.getCellCount(); column++) {
            texts.add(text(row.getCell(column)));
        }
        return new SheetRow(row.getRowNum(), texts);
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        return switch (cell.getType()) {
            case EMPTY -> "";
            case STRING -> cell.asString();
            case BOOLEAN -> cell.asBoolean().toString();
            case NUMBER -> isDay(cell) ? day(cell) : number(cell.asNumber());
            case FORMULA -> throw malformed(cell, "holds a formula; put its value in its place");
            case ERROR -> throw malformed(cell, "holds an error");
        };
    }

    private static boolean isDay(Cell cell) {
        var format = cell.getDataFormatString();
        return format != null && DAYS.matcher(QUOTED.matcher(format).replaceAll("")).find();
    }

    private static String day(Cell cell) {
        return cell.asDate().toLocalDate().toString();
    }

    private static String number(BigDecimal number) {
        var stated = number.round(DIGITS).stripTrailingZeros();
        if (stated.scale() < -SheetLimits.COLUMNS || stated.scale() > SheetLimits.COLUMNS) {
            return stated.toString(); // 1e999999999 written out would fill the memory with zeros
        }
        return stated.toPlainString();
    }

    private static RuntimeException malformed(Cell cell, String problem) {
        return SheetRefusal.SHEET_MALFORMED.at(cell.getAddress().toString(), problem);
    }
}
