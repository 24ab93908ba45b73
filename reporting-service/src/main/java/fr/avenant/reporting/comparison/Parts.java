package fr.avenant.reporting.comparison;

import fr.avenant.reporting.catalogue.Measure;
import fr.avenant.reporting.comparison.Cell.Partial;
import fr.avenant.reporting.comparison.Cell.Status;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a cell adds: the places of one year. It is added up as the places come, so that a cell may
 * have any number of them.
 */
final class Parts {

    private final Measure measure;
    private final Set<String> missingQuartiers;
    private final Map<String, @Nullable String> first = new HashMap<>();
    private final Set<String> differing = new HashSet<>();
    private final Set<String> units = new HashSet<>();
    private final Set<Outcome> absences = new HashSet<>();
    private final List<VisibleFact> others = new ArrayList<>();
    private BigDecimal sum = BigDecimal.ZERO;
    private int places;
    private int covered;
    private int notApplicable;
    private boolean conflicting;

    /**
     * @param expectedQuartiers those that a sum over quartiers must cover, as {@code
     *     territory/quartier}
     */
    Parts(Measure measure, Set<String> expectedQuartiers) {
        this.measure = measure;
        this.missingQuartiers = new HashSet<>(expectedQuartiers);
    }

    /**
     * @param facts that claim one place
     */
    void add(List<VisibleFact> facts) {
        var any = facts.getFirst();
        compare(any.coordinates());
        missingQuartiers.remove(any.territory() + "/" + any.member("quartier"));
        facts.forEach(fact -> units.add(fact.unit()));
        places++;
        var place = Resolution.of(facts, measure);
        others.addAll(place.others());
        if (place.fact() == null) {
            conflicting = true;
        } else {
            count(place.fact());
        }
    }

    /** Facts that claim a place and say something else than what stands, or than each other. */
    List<VisibleFact> others() {
        return others;
    }

    /** The unit of all facts; the measure's own if they have several. */
    String unit() {
        return units.size() == 1 ? units.iterator().next() : measure.unit();
    }

    /** Whether every place has that member. */
    boolean haveAll(String dimension, String member) {
        return !differing.contains(dimension) && member.equals(first.get(dimension));
    }

    Outcome outcome() {
        if (conflicting) {
            return Outcome.without(Status.NOT_COMPARABLE, "conflict");
        }
        if (!mayBeAdded()) {
            return Outcome.without(Status.NOT_COMPARABLE, "notAdditive");
        }
        var parts = places - notApplicable + missingQuartiers.size();
        if (parts == 0) {
            return Outcome.without(Status.NOT_APPLICABLE, null);
        }
        if (covered == parts) {
            return Outcome.value(sum);
        }
        if (absences.stream().anyMatch(it -> Outcome.HIDDEN.equals(it.reason()))) {
            return Outcome.withHidden(covered == 0 ? null : new Partial(sum, covered, parts));
        }
        if (covered > 0) {
            return Outcome.partial(new Partial(sum, covered, parts));
        }
        return absences.size() == 1 && missingQuartiers.isEmpty()
                ? absences.iterator().next()
                : Outcome.without(Status.NOT_AVAILABLE, "partialCoverage");
    }

    private void count(VisibleFact fact) {
        var value = fact.value();
        var status = Status.of(fact.status());
        if (value != null) {
            sum = sum.add(value);
            covered++;
        } else if (status == Status.NOT_APPLICABLE) {
            notApplicable++;
        } else {
            absences.add(Outcome.without(status, fact.reason()));
        }
    }

    private void compare(Map<String, String> coordinates) {
        if (places == 0) {
            first.putAll(coordinates);
            return;
        }
        var names = new HashSet<>(first.keySet());
        names.addAll(coordinates.keySet());
        names.stream()
                .filter(name -> !Objects.equals(first.get(name), coordinates.get(name)))
                .forEach(differing::add);
    }

    /** Along every dimension in which the places differ, and only in one unit. */
    private boolean mayBeAdded() {
        return units.size() <= 1
                && differing.stream().allMatch(measure::adds)
                && (missingQuartiers.isEmpty() || measure.adds("quartier"));
    }
}
