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
        if (facts.stream().allMatch(first::agreesWith)) {
            return new Resolution(first, List.of());
        }
        var ranked = new ArrayList<>(facts);
        ranked.sort(Comparator.comparingInt(fact -> rank(fact, measure.precedence())));
        var best = ranked.getFirst();
        var others = ranked.stream().filter(other -> !best.agreesWith(other)).toList();
        var isFirst =
                others.stream()
                        .noneMatch(other ->
                                rank(other, measure.precedence())
                                        == rank(best, measure.precedence()));
        return isFirst ? new Resolution(best, others) : new Resolution(null, ranked);
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
