package fr.avenant.observatory.chart;

/**
 * Which rows of many are drawn.
 *
 * @param page from 1: the rows of that page; 0 for the first, the last and those around mine
 */
public record Selection(Order order, int page) {

    /** Rows of a page, in a chart as in a table. */
    public static final int PAGE = 100;

    /** Where a page begins among all rows. */
    public static int start(int page) {
        return Math.max(0, page - 1) * PAGE;
    }

    /** How many pages there are of so many rows. */
    public static int pages(int rows) {
        return Math.max(1, (rows + PAGE - 1) / PAGE);
    }
}
