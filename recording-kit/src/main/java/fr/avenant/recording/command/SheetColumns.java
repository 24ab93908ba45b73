package fr.avenant.recording.command;

import fr.avenant.recording.spreadsheet.Column;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The columns that a spreadsheet of facts may have, in any order.
 *
 * @param emptyWord what a cell says to empty a field: an empty cell leaves it as it is
 */
record SheetColumns(List<Column> columns, String emptyWord) {

    private static final String SEPARATOR = ";"; // as spreadsheets in French want it

    /** The first row of a CSV file; a column of any name is left out. */
    String header() {
        return columns.stream()
                .map(Column::name)
                .filter(name -> !name.contains("*"))
                .collect(Collectors.joining(SEPARATOR, "", "\r\n"));
    }
}
