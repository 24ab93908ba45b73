package fr.avenant.observatory.comparison;

import java.util.List;

/**
 * Charts of a measure that a page loads once they are seen.
 *
 * @param label of the measure
 */
public record LaterCharts(String label, List<Later> charts) {

    /**
     * A chart that is not loaded yet.
     *
     * @param title what it shows
     * @param page the comparison with it, for those without scripts
     * @param figures address of the chart alone
     */
    public record Later(String title, String page, String figures) {

        /** The chart of a question. */
        public static Later of(String title, Question question) {
            return new Later(title, question.page(), question.address("/comparaison/graphiques"));
        }
    }
}
