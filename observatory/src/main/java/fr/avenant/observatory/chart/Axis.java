package fr.avenant.observatory.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A scale from a round number to a round number, with zero on it. Steps are one, two or five times
 * a power of ten (nice numbers: P. Heckbert, Graphics Gems, 1990).
 *
 * @param ticks the round numbers, at least two, in order
 */
record Axis(List<BigDecimal> ticks) {

    private static final double TWO = 1.5;
    private static final double FIVE = 3;
    private static final double TEN = 7;

    /**
     * An axis for some figures.
     *
     * @param steps about how many steps it has
     */
    static Axis of(Collection<BigDecimal> amounts, int steps) {
        var least = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::min);
        var most = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        if (least.compareTo(most) == 0) {
            most = BigDecimal.ONE;
        }
        var step = nice(most.subtract(least).doubleValue() / Math.max(1, steps));
        if (amounts.stream().allMatch(Axis::isWhole)) {
            step = step.max(BigDecimal.ONE);
        }
        var first = least.divide(step, 0, RoundingMode.FLOOR);
        var last = most.divide(step, 0, RoundingMode.CEILING);
        var ticks = new ArrayList<BigDecimal>();
        for (var tick = first; tick.compareTo(last) <= 0; tick = tick.add(BigDecimal.ONE)) {
            ticks.add(plain(tick.multiply(step)));
        }
        return new Axis(List.copyOf(ticks));
    }

    /** Where an amount lies: zero at the first tick, one at the last. */
    double at(BigDecimal amount) {
        var first = ticks.getFirst().doubleValue();
        return (amount.doubleValue() - first) / (ticks.getLast().doubleValue() - first);
    }

    private static BigDecimal nice(double rough) {
        var exponent = (int) Math.floor(Math.log10(rough));
        var fraction = rough / Math.pow(10, exponent);
        var digit = fraction < TWO ? 1 : fraction < FIVE ? 2 : fraction < TEN ? 5 : 10;
        return BigDecimal.valueOf(digit).scaleByPowerOfTen(exponent);
    }

    /** What is counted in whole numbers has no half between them. */
    private static boolean isWhole(BigDecimal amount) {
        return amount.stripTrailingZeros().scale() <= 0;
    }

    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }
}
