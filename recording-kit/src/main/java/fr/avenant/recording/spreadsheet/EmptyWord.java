package fr.avenant.recording.spreadsheet;

import java.util.regex.Pattern;

/**
 * What a cell says to empty a field. An empty cell says nothing, so that what is held stays; this
 * word is never taken as a text.
 */
final class EmptyWord {

    /** As the pivot tables of spreadsheets in French have it. */
    static final String WORD = "(vide)";

    private static final Pattern FORM =
            Pattern.compile("\\(\\s*vide\\s*\\)", Pattern.CASE_INSENSITIVE);

    private EmptyWord() {}

    static boolean is(String cell) {
        return cell.startsWith("(") && FORM.matcher(cell).matches();
    }
}
