package fr.avenant.recording.spreadsheet;

import java.util.List;

/**
 * A row as its sheet shows it.
 *
 * @param number from 1
 * @param cells texts from the first column on, empty where nothing is
 */
record SheetRow(int number, List<String> cells) {

    SheetRow {
        cells = cells.stream().map(String::strip).toList();
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isEmpty);
    }

    /** Empty beyond the last one. */
    String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /** The name of a cell in spreadsheets, such as {@code C7}. */
    String address(int column) {
        return address(number, column);
    }

    static String address(int row, int column) {
        return letters(column) + row;
    }

    private static String letters(int column) {
        var last = Character.toString('A' + column % 26);
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }
}
