package fr.avenant.kit.spreadsheet;

/** How much of a file is read before it is refused. */
final class SheetLimits {

    /** Of a file as it comes. */
    static final int BYTES = 20 * 1024 * 1024;

    /** With the header. */
    static final int ROWS = 20_001;

    static final int COLUMNS = 300;

    /** Fifty in each row. */
    static final int CELLS = 1_000_000;

    /** Of all parts of an XLSX file, unpacked: enough for as many cells. */
    static final int UNPACKED_BYTES = 64 * 1024 * 1024;

    static final int PARTS = 1_000;

    private SheetLimits() {}

    static void checkRow(int number) {
        if (number > ROWS) {
            throw SheetRefusal.SHEET_TOO_LARGE.at(
                    "row " + number, "more than " + (ROWS - 1) + " rows");
        }
    }

    static void checkCells(int number, int cells) {
        if (cells > COLUMNS) {
            throw SheetRefusal.SHEET_TOO_LARGE.at(
                    "row " + number, "more than " + COLUMNS + " columns");
        }
    }
}
