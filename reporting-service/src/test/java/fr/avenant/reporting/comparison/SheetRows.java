package fr.avenant.reporting.comparison;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a workbook holds, cell by cell. */
public final class SheetRows {

    private SheetRows() {}

    /** The rows of a sheet by the titles of their columns; numbers are numbers. */
    public static List<Map<String, Object>> of(byte[] workbook, int sheet) {
        try (var read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            var rows = read.getSheet(sheet).orElseThrow().read();
            var titles = rows.getFirst().stream().map(Cell::getText).toList();
            var found = new ArrayList<Map<String, Object>>();
            for (var row : rows.subList(1, rows.size())) {
                var values = new LinkedHashMap<String, Object>();
                row.forEach(cell -> {
                    if (cell != null && cell.getType() != CellType.EMPTY) {
                        values.put(titles.get(cell.getColumnIndex()), value(cell));
                    }
                });
                found.add(values);
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object value(Cell cell) {
        return cell.getType() == CellType.NUMBER
                ? new BigDecimal(cell.getRawValue()).stripTrailingZeros()
                : cell.getText();
    }

    /** All XML of the sheets, in which a formula would be. */
    public static String xml(byte[] workbook) {
        var xml = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (part.getName().startsWith("xl/worksheets/")) {
                    xml.append(new String(zip.readAllBytes(), UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return xml.toString();
    }

    /** The figure of a cell of the API as {@link #of} has numbers; null if it has none. */
    static @Nullable BigDecimal number(JsonNode cell) {
        return cell.has("value")
                ? new BigDecimal(cell.path("value").asString()).stripTrailingZeros()
                : null;
    }
}
