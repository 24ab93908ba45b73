package fr.avenant.recording.spreadsheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Comma-separated values (RFC 4180) in UTF-8; semicolons and tabs separate as well. */
final class CsvFile {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvFile() {}

    /**
     * @throws fr.avenant.kit.refusal.PartsRefused if it is none, or too large
     */
    static List<SheetRow> rows(byte[] file) {
        var text = text(file);
        var separator = separator(text);
        CsvShape.check(text, separator);
        var format =
                CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(separator)
                        .setIgnoreEmptyLines(false)
                        .get();
        var rows = new ArrayList<SheetRow>();
        try (var records = format.parse(new StringReader(text))) {
            for (var values : records) {
                rows.add(row(values));
            }
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            throw SheetRefusal.SHEET_UNREADABLE.at(
                    "row " + (rows.size() + 1), "is not CSV: " + broken.getMessage());
        }
        return rows;
    }

    private static SheetRow row(CSVRecord values) {
        var number = Math.toIntExact(values.getRecordNumber());
        SheetLimits.checkRow(number);
        SheetLimits.checkCells(number, values.size());
        return new SheetRow(number, values.toList());
    }

    private static String text(byte[] file) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            throw SheetRefusal.SHEET_UNREADABLE.at("body", "is not UTF-8");
        }
    }

    /** The one that the header uses most; names of columns hold none of them. */
    private static char separator(String text) {
        var header = text.lines().findFirst().orElse("");
        var best = ',';
        for (var candidate : new char[] {';', '\t'}) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(it -> it == wanted).count();
    }
}
