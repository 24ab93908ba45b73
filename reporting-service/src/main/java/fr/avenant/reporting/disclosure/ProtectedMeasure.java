package fr.avenant.reporting.disclosure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A measure whose figures are not all shown.
 *
 * @param minimum the smallest figure that is shown, besides zero; of a share, that of its numerator
 * @param family the measures that count the same people at several grains
 * @param block the measures that are decided on together, named by one of them
 * @param within dimensions that every figure has, and along which nothing is added
 * @param shownBy null if there is a minimum; otherwise all figures are shown that places and these
 *     dimensions tell apart, and no others
 * @param numerator null if it is no share
 * @param hasBase whether the catalogue has the base of the share, so that it is computed
 * @param byUnit whether each figure has a unit of its own, and only some count people
 */
record ProtectedMeasure(
        int minimum,
        String family,
        String block,
        List<String> within,
        @Nullable Set<String> shownBy,
        @Nullable String numerator,
        boolean hasBase,
        boolean byUnit) {

    boolean isShare() {
        return numerator != null;
    }

    /** Whether a number of people is too small; zero says nothing about anybody. */
    boolean isSmall(BigDecimal people) {
        return people.signum() > 0 && people.compareTo(BigDecimal.valueOf(minimum)) < 0;
    }
}
