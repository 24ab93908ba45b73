package fr.avenant.reporting.comparison;

import fr.avenant.reporting.catalogue.Measure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one place of a measure (all its coordinates) comes to when several facts claim it.
 *
 * @param fact the one that stands; null if none can be preferred
 * @param others those that say something else
 */
record Resolution(@Nullable VisibleFact fact, List<VisibleFact> others) {

    /**
     * @param facts at least one, all with the same coordinates
     */
    static Resolution of(List<VisibleFact> facts, Measure measure) {
        var first = facts.getFirst();
        if (facts.stream().allMatch(other -> saysTheSame(first, other))) {
            return new Resolution(first, List.of());
        }
        var ranked = new ArrayList<>(facts);
        ranked.sort(Comparator.comparingInt(fact -> rank(fact, measure.precedence())));
        var best = ranked.getFirst();
        var isAlone = rank(best, measure.precedence()) < rank(ranked.get(1), measure.precedence());
        return isAlone
                ? new Resolution(
                        best, ranked.stream().filter(other -> !saysTheSame(best, other)).toList())
                : new Resolution(null, ranked);
    }

    private static boolean saysTheSame(VisibleFact one, VisibleFact other) {
        return one.status().equals(other.status())
                && (one.value() == null
                        ? other.value() == null
                        : other.value() != null && one.value().compareTo(other.value()) == 0);
    }

    /**
     * The place of the fact's document in the measure's precedence; documents that it does not name
     * come last.
     */
    private static int rank(VisibleFact fact, List<String> precedence) {
        var place = precedence.indexOf(Objects.requireNonNullElse(fact.document(), ""));
        return place < 0 ? precedence.size() : place;
    }
}
