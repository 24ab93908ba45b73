package fr.avenant.observatory.home;

import fr.avenant.observatory.figure.Figure;
import fr.avenant.observatory.reporting.answer.ComparisonAnswer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Objects;

/**
 * One key measure across the territories.
 *
 * @param figures by territory's slug
 * @param largest what the bars are drawn to the scale of
 * @param page the comparison in full
 */
record KeyLine(
        String label,
        String unitLabel,
        Map<String, Figure> figures,
        BigDecimal largest,
        String page,
        boolean failed) {

    /** One that could not be had. */
    static KeyLine failed(String label, String unitLabel, String page) {
        return new KeyLine(label, unitLabel, Map.of(), BigDecimal.ZERO, page, true);
    }

    static KeyLine of(ComparisonAnswer answer, Map<String, Figure> figures, String page) {
        var largest =
                figures.values().stream()
                        .map(Figure::amount)
                        .filter(Objects::nonNull)
                        .reduce(BigDecimal.ZERO, BigDecimal::max);
        var measure = answer.measure();
        return new KeyLine(measure.label(), measure.unitLabel(), figures, largest, page, false);
    }

    /** Length of the bar in hundredths of the longest; 0 if there is no figure. */
    public BigDecimal length(Figure figure) {
        var amount = figure.amount();
        return amount == null || largest.signum() <= 0 || amount.signum() <= 0
                ? BigDecimal.ZERO
                : amount.movePointRight(2).divide(largest, 1, RoundingMode.HALF_UP);
    }
}
