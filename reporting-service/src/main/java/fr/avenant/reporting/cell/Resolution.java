package fr.avenant.reporting.cell;

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

    Resolution {
        others = List.copyOf(others);
    }

    /**
     * @param facts at least one, all with the same coordinates
     */
    static Resolution of(List<VisibleFact> facts, Measure measure) {
        var first = facts.getFirst();
        if (facts.stream().allMatch(first::agreesWith)) {
            return new Resolution(first, List.of());
        }
        var ranked = new ArrayList<>(facts);
        ranked.sort(Comparator.comparingInt(fact -> documentRank(fact, measure.precedence())));
        var best = ranked.getFirst();
        for (var other : ranked) {
            if (comesBefore(other, best, measure)) {
                best = other;
            }
        }
        var standing = best;
        var others = ranked.stream().filter(other -> !standing.agreesWith(other)).toList();
        return others.stream().allMatch(other -> comesBefore(standing, other, measure))
                ? new Resolution(standing, others)
                : new Resolution(null, ranked);
    }

    /** The catalogue's order of documents; a printed year; of one producer, the later edition. */
    private static boolean comesBefore(VisibleFact one, VisibleFact other, Measure measure) {
        var documents =
                Integer.compare(
                        documentRank(one, measure.precedence()),
                        documentRank(other, measure.precedence()));
        if (documents != 0) {
            return documents < 0;
        }
        if (one.yearInferred() != other.yearInferred()) {
            return other.yearInferred();
        }
        return one.producer() != null
                && one.producer().equals(other.producer())
                && one.vintage() != null
                && other.vintage() != null
                && one.vintage().compareTo(other.vintage()) > 0;
    }

    /**
     * The place of the fact's document in the measure's precedence; documents that it does not name
     * come last.
     */
    private static int documentRank(VisibleFact fact, List<String> precedence) {
        var place = precedence.indexOf(Objects.requireNonNullElse(fact.document(), ""));
        return place < 0 ? precedence.size() : place;
    }
}
