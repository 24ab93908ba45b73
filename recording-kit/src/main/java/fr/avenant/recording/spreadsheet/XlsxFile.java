package fr.avenant.recording.spreadsheet;

import fr.avenant.kit.refusal.PartsRefused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
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

    private final Map<String, Boolean> formatsOfDays = new HashMap<>();

    private XlsxFile() {}

    /**
     * @throws PartsRefused if it is none, does harm, or is too large
     */
    static List<SheetRow> rows(byte[] file) {
        var readable = XlsxArchive.lookedThrough(file);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(readable), WITH_FORMATS);
                var sheet = workbook.getFirstSheet().openStream()) {
            var reader = new XlsxFile();
            var rows = new ArrayList<SheetRow>();
            for (var row : (Iterable<Row>) sheet::iterator) {
                rows.add(reader.row(row));
            }
            return rows;
        } catch (PartsRefused refused) {
            throw refused;
        } catch (IOException | RuntimeException _) {
            throw XlsxArchive.unreadable(); // the reader says by many exceptions that it cannot
        }
    }

    private SheetRow row(Row row) {
        SheetLimits.checkRow(row.getRowNum());
        SheetLimits.checkCells(row.getRowNum(), row.getCellCount());
        var texts = new ArrayList<String>();
        for (var column = 0; column < row.getCellCount(); column++) {
            texts.add(text(row.getCell(column)));
        }
        return new SheetRow(row.getRowNum(), texts);
    }

    private String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        return switch (cell.getType()) {
            case EMPTY -> "";
            case STRING -> cell.asString();
            case BOOLEAN -> cell.asBoolean().toString();
            case NUMBER -> stated(cell);
            case FORMULA -> throw malformed(cell, "holds a formula; put its value in its place");
            case ERROR -> throw malformed(cell, "holds an error");
        };
    }

    private String stated(Cell cell) {
        try {
            return isDay(cell) ? day(cell) : number(cell.asNumber());
        } catch (ArithmeticException | DateTimeException _) {
            throw malformed(cell, "holds no number or day that there can be");
        }
    }

    private boolean isDay(Cell cell) {
        var format = cell.getDataFormatString();
        return format != null
                && formatsOfDays.computeIfAbsent(
                        format, it -> DAYS.matcher(QUOTED.matcher(it).replaceAll("")).find());
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
