package fr.avenant.recording.spreadsheet;

import java.util.Map;

/** How much of a file is read before it is refused. */
final class SheetLimits {

    /** Of a file as it comes. */
    static final int BYTES = 20 * 1024 * 1024;

    /** With the header. */
    static final int ROWS = 20_001;

    static final int COLUMNS = 300;

    /** Fifty in each row. */
    static final int CELLS = 1_000_000;

    /** Of the text of a cell: what spreadsheets themselves take. */
    static final int CHARACTERS = 32_767;

    /** Of a cell that holds a number, a day or a truth value; spreadsheets write 17 digits. */
    static final int CHARACTERS_OF_A_NUMBER = 100;

    /** Of how a number is shown; spreadsheets take 255. */
    static final int CHARACTERS_OF_A_FORMAT = 1_000;

    /** Of all parts of an XLSX file, unpacked: enough for as many cells. */
    static final int UNPACKED_BYTES = 64 * 1024 * 1024;

    static final int PARTS = 1_000;

    /** Of an XML element. */
    static final int ATTRIBUTES = 200;

    /** Of an attribute, in characters. */
    static final int ATTRIBUTE_SIZE = 65_536;

    /** Of XML elements in one another. */
    static final int DEPTH = 100;

    /** Different ones of elements, attributes and name spaces in a file. */
    static final int NAMES = 3_000;

    /** Within one text: runs, their formats and phonetic hints. */
    static final int ELEMENTS_OF_A_TEXT = 5_000;

    /** In a file. */
    static final int ELEMENTS = 8_000_000;

    /** In a file, by local name. */
    static final Map<String, Integer> ELEMENTS_BY_NAME =
            Map.ofEntries(
                    Map.entry("c", CELLS),
                    Map.entry("si", CELLS),
                    Map.entry("sheet", 1_000),
                    Map.entry("Override", 10_000),
                    Map.entry("Relationship", 100_000),
                    Map.entry("definedName", 10_000),
                    Map.entry("mergeCell", 100_000),
                    Map.entry("numFmt", 10_000),
                    Map.entry("xf", 140_000),
                    Map.entry("dxf", 70_000),
                    Map.entry("cellStyle", 70_000),
                    Map.entry("font", 70_000),
                    Map.entry("fill", 70_000),
                    Map.entry("border", 70_000));

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
