package fr.avenant.reporting.questionbudget;

import java.util.Map;

/** Counts what is read into memory for one list. */
public final class RowBudget {

    /** How many rows are fetched at a time: an event, and so a row, has 900,000 bytes at most. */
    public static final int ROWS_AT_ONCE = 50;

    private static final int MOST_ROWS = 20_000;
    private static final long MOST_BYTES = 16L * 1024 * 1024;

    private int rows;
    private long bytes;

    /**
     * Counts one more row.
     *
     * @param length of its text
     * @throws OverBudget if that is more than a list may have
     */
    public void count(int length) {
        rows++;
        bytes += length;
        if (rows > MOST_ROWS) {
            throw OverBudget.tooLarge(
                    Map.of(
                            "location",
                            "path",
                            "unit",
                            "rows",
                            "limit",
                            Integer.toString(MOST_ROWS)));
        }
        if (bytes > MOST_BYTES) {
            throw OverBudget.tooManyBytes(MOST_BYTES);
        }
    }
}
