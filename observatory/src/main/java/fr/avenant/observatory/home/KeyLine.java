package fr.avenant.observatory.home;

import fr.avenant.observatory.figure.Figure;
import fr.avenant.observatory.reporting.answer.ComparisonAnswer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A measure across the territories.
 *
 * @param limits what is not in it, and what limits comparison
 * @param figures by territory's slug
 * @param largest what the bars are drawn to the scale of; zero if they would compare unlike things
 * @param page the comparison in full
 * @param whole of all territories of the register together; null if it was not asked
 */
record KeyLine(
        String label,
        String unitLabel,
        String limits,
        Map<String, List<NamedFigure>> figures,
        BigDecimal largest,
        String page,
        @Nullable Figure whole) {

    static KeyLine of(
            String label,
            ComparisonAnswer answer,
            Map<String, List<NamedFigure>> figures,
            String page) {
        var known =
                figures.values().stream()
                        .flatMap(List::stream)
                        .map(NamedFigure::figure)
                        .filter(Figure::known)
                        .toList();
        var largest =
                known.stream().map(Figure::unit).distinct().count() > 1
                        ? BigDecimal.ZERO
                        : known.stream()
                                .map(Figure::amount)
                                .filter(Objects::nonNull)
                                .reduce(BigDecimal.ZERO, BigDecimal::max);
        return of(label, answer, figures, page, largest);
    }

    /** The same without bars: amounts of one line are for different things. */
    static KeyLine unlike(
            String label,
            ComparisonAnswer answer,
            Map<String, List<NamedFigure>> figures,
            String page) {
        return of(label, answer, figures, page, BigDecimal.ZERO);
    }

    private static KeyLine of(
            String label,
            ComparisonAnswer answer,
            Map<String, List<NamedFigure>> figures,
            String page,
            BigDecimal largest) {
        var measure = answer.measure();
        return new KeyLine(
                label, measure.unitLabel(), measure.limits(), figures, largest, page, null);
    }

    /** The same beside what all territories come to. */
    KeyLine beside(@Nullable Figure whole) {
        return new KeyLine(label, unitLabel, limits, figures, largest, page, whole);
    }

    /** Whether any territory has a figure. */
    boolean says() {
        return figures.values().stream()
                .flatMap(List::stream)
                .anyMatch(one -> one.figure().known());
    }

    /** Whether a bar says anything. */
    public boolean drawn(Figure figure) {
        return figure.known() && largest.signum() > 0;
    }

    /** Length of the bar in hundredths of the longest; 0 if there is no figure. */
    public BigDecimal length(Figure figure) {
        var amount = figure.amount();
        return amount == null || largest.signum() <= 0 || amount.signum() <= 0
                ? BigDecimal.ZERO
                : amount.movePointRight(2).divide(largest, 1, RoundingMode.HALF_UP);
    }
}
