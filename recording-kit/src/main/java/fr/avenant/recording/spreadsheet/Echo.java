package fr.avenant.recording.spreadsheet;

/** What is said again of a file, not longer than a line. */
final class Echo {

    private static final int MOST = 100;

    private Echo() {}

    static String of(String text) {
        return text.length() <= MOST ? text : text.substring(0, MOST) + "…";
    }
}
