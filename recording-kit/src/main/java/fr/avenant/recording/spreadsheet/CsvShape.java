package fr.avenant.recording.spreadsheet;

/**
 * Counts the rows, columns and characters of a CSV text before it is parsed: a parser makes room
 * for all of a row, and for a text that is quoted until its quotes end.
 */
final class CsvShape {

    private static final char QUOTE = '"';
    private final String text;
    private final char separator;
    private int row = 1;
    private int column;
    private int begin;

    private CsvShape(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /**
     * @throws fr.avenant.kit.refusal.PartsRefused if there is more than is taken, or what stands in
     *     no text, with its cell
     */
    static void check(String text, char separator) {
        new CsvShape(text, separator).check();
    }

    private void check() {
        var quoted = false;
        for (var index = 0; index < text.length(); index++) {
            var next = text.charAt(index);
            if (next == QUOTE && (quoted || index == begin)) {
                quoted = !quoted; // two of them within quotes close and open again
            } else if (isNoText(next)) {
                throw SheetRefusal.SHEET_UNREADABLE.at(
                        place(), "holds the control character U+%04X".formatted((int) next));
            } else if (!quoted && next == separator) {
                begin(index + 1, column + 1);
            } else if (!quoted && isEndOfRow(index)) {
                SheetLimits.checkRow(row);
                row++;
                begin(index + 1, 0);
            }
            if (index - begin > 2 * SheetLimits.CHARACTERS) {
                throw SheetRefusal.SHEET_TOO_LARGE.at(
                        place(), "does not end within " + SheetLimits.CHARACTERS + " characters");
            }
        }
        if (quoted) {
            throw SheetRefusal.SHEET_UNREADABLE.at(place(), "begins with a quote that never ends");
        }
    }

    /** A line feed after a carriage return ends it for a second time, which begins no row. */
    private boolean isEndOfRow(int index) {
        return text.charAt(index) == '\n'
                || (text.charAt(index) == '\r'
                        && (index + 1 == text.length() || text.charAt(index + 1) != '\n'));
    }

    private static boolean isNoText(char it) {
        return Character.isISOControl(it) && it != '\t' && it != '\r' && it != '\n';
    }

    private void begin(int index, int inColumn) {
        begin = index;
        column = inColumn;
        SheetLimits.checkCells(row, column + 1);
    }

    private String place() {
        return SheetRow.address(row, column);
    }
}
