package fr.avenant.reporting.differential;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What figures of one year come to: which are added, and what contains them. */
final class PlainYear {

    private final PlainMeasure measure;
    private final List<List<PlainFact>> added = new ArrayList<>();
    private final List<List<PlainFact>> totals = new ArrayList<>();
    private final List<List<PlainFact>> breakdowns = new ArrayList<>();
    private boolean ambiguous;

    /**
     * @param facts of one year and any territories, none of which its source declares a total
     */
    PlainYear(PlainMeasure measure, Collection<PlainFact> facts) {
        this.measure = measure;
        var places = new LinkedHashMap<Map<String, String>, List<PlainFact>>();
        facts.forEach(it -> places.computeIfAbsent(it.place(), _ -> new ArrayList<>()).add(it));
        sortOut(List.copyOf(places.values()));
    }

    /** From those that tell most to those that tell least. */
    private void sortOut(List<List<PlainFact>> places) {
        var sizes = new TreeSet<Integer>();
        places.forEach(it -> sizes.add(size(it)));
        for (var size : sizes.descendingSet()) {
            var standing = new ArrayList<List<PlainFact>>();
            var replaced = new ArrayList<List<PlainFact>>();
            for (var place : places) {
                if (size(place) == size) {
                    var parts = added.stream().filter(it -> contains(place, it)).toList();
                    if (parts.isEmpty()) {
                        standing.add(place);
                    } else if (addUpTo(place, parts) && !tellsMoreThan(place, parts)) {
                        totals.add(place);
                    } else {
                        standing.add(place);
                        replaced.addAll(parts);
                    }
                }
            }
            added.removeAll(replaced);
            breakdowns.addAll(replaced.stream().distinct().toList());
            added.addAll(standing);
        }
        var alone =
                totals.stream()
                        .filter(total ->
                                added.stream()
                                        .noneMatch(
                                                it -> contains(total, it) || contains(it, total)))
                        .toList();
        totals.removeAll(alone);
        added.addAll(alone);
        ambiguous = overlap(added);
    }

    private static int size(List<PlainFact> place) {
        return place.getFirst().members().size();
    }

    private static boolean contains(List<PlainFact> whole, List<PlainFact> part) {
        return whole.getFirst().contains(part.getFirst());
    }

    private boolean addUpTo(List<PlainFact> whole, List<List<PlainFact>> parts) {
        var known = whole.getFirst().members().keySet();
        return parts.stream()
                        .flatMap(it -> it.getFirst().members().keySet().stream())
                        .filter(it -> !known.contains(it))
                        .allMatch(measure.adds()::contains)
                && !overlap(parts);
    }

    /** Whether it has a figure, and none of its parts has. */
    private static boolean tellsMoreThan(List<PlainFact> whole, List<List<PlainFact>> parts) {
        return whole.stream().anyMatch(it -> it.value() != null)
                && parts.stream().flatMap(List::stream).allMatch(PlainFact::isSilent);
    }

    private static boolean overlap(List<List<PlainFact>> places) {
        for (var index = 0; index < places.size(); index++) {
            var one = places.get(index).getFirst();
            if (places.subList(0, index).stream().anyMatch(it -> one.overlaps(it.getFirst()))) {
                return true;
            }
        }
        return false;
    }

    boolean isEmpty() {
        return added.isEmpty();
    }

    /** One figure of each place that counts. */
    List<PlainFact> added() {
        return added.stream().map(List::getFirst).toList();
    }

    int addedFacts() {
        return count(added);
    }

    int breakdownFacts() {
        return count(breakdowns);
    }

    int totalFacts() {
        return count(totals);
    }

    private static int count(List<List<PlainFact>> places) {
        return places.stream().mapToInt(List::size).sum();
    }

    boolean isPrinted() {
        return Stream.of(added, totals, breakdowns)
                .flatMap(List::stream)
                .flatMap(List::stream)
                .anyMatch(it -> !it.yearInferred());
    }

    /** What stands of the totals, each of which contains something that is added. */
    List<PlainFact> standingTotals() {
        return totals.stream().map(this::standing).filter(Objects::nonNull).toList();
    }

    /** The figure of a place that is preferred to all others; null if there is none. */
    private @Nullable PlainFact standing(List<PlainFact> place) {
        return place.stream()
                .filter(it ->
                        place.stream()
                                .allMatch(
                                        other -> it.saysTheSameAs(other) || isPreferred(it, other)))
                .findFirst()
                .orElse(null);
    }

    private boolean isPreferred(PlainFact one, PlainFact other) {
        var first = rank(one);
        var second = rank(other);
        if (first != second) {
            return first < second;
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

    private int rank(PlainFact fact) {
        var place = measure.precedence().indexOf(fact.document());
        return place < 0 ? measure.precedence().size() : place;
    }

    /** Figures that say something else than what stands, or than each other. */
    Map<String, Integer> conflicts() {
        var conflicts = new TreeMap<String, Integer>();
        for (var place : added) {
            var standing = standing(place);
            if (standing == null || place.stream().anyMatch(it -> !it.saysTheSameAs(standing))) {
                place.stream()
                        .filter(it -> standing == null || !it.saysTheSameAs(standing))
                        .filter(it -> it.value() != null)
                        .forEach(it ->
                                conflicts.merge(
                                        PlainCell.conflict(it.value(), it.document()),
                                        1,
                                        Integer::sum));
            }
        }
        return conflicts;
    }

    /** Figures of each place that say that there is something, or that there can be nothing. */
    List<PlainFact> answers() {
        var answers = new ArrayList<PlainFact>();
        for (var place : added) {
            var standing = standing(place);
            if (standing == null) {
                answers.add(place.getFirst());
            } else if (standing.answers()) {
                answers.add(standing);
            }
        }
        return answers;
    }

    /** The only unit that there is; the measure's own otherwise. */
    String unit() {
        var units = units();
        return units.size() == 1 ? units.iterator().next() : measure.unit();
    }

    private Set<String> units() {
        return added.stream()
                .flatMap(it -> {
                    var standing = standing(it);
                    return standing == null ? it.stream() : Stream.of(standing);
                })
                .map(PlainFact::unit)
                .collect(Collectors.toSet());
    }

    /** A value, or why there is none. */
    record Outcome(
            String status,
            String reason,
            @Nullable BigDecimal value,
            Set<String> over,
            String partial) {

        static Outcome absent(String status, String reason) {
            return new Outcome(status, reason, null, Set.of(), "");
        }
    }

    @Nullable BigDecimal value() {
        return outcome(0, 0).value();
    }

    /**
     * @param territories of which there is nothing
     * @param quartiers of which there is nothing
     */
    Outcome outcome(int territories, int quartiers) {
        var standing = added.stream().map(this::standing).filter(Objects::nonNull).toList();
        if (standing.size() < added.size()) {
            return Outcome.absent("notComparable", "conflict");
        }
        if (ambiguous) {
            return Outcome.absent("notComparable", "severalBreakdowns");
        }
        if (units().size() > 1) {
            return Outcome.absent("notComparable", "severalUnits");
        }
        var over = differing();
        if (territories > 0) {
            over.add("territory");
        }
        if (quartiers > 0) {
            over.add("quartier");
        }
        over.removeAll(measure.adds());
        return over.isEmpty()
                ? sum(standing, territories + quartiers)
                : new Outcome("notComparable", "notAdditive", null, over, "");
    }

    private static Outcome sum(List<PlainFact> parts, int missing) {
        var valued = parts.stream().filter(it -> it.value() != null).toList();
        var sum =
                valued.stream()
                        .map(PlainFact::value)
                        .filter(Objects::nonNull)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        var applicable = parts.stream().filter(it -> !it.doesNotApply()).toList();
        var of = applicable.size() + missing;
        if (of == 0) {
            return Outcome.absent("notApplicable", "");
        }
        if (valued.size() == of) {
            return new Outcome("value", "", PlainFact.plain(sum), Set.of(), "");
        }
        var partial = valued.isEmpty() ? "" : PlainCell.partial(sum, valued.size(), of);
        if (applicable.stream().anyMatch(PlainFact::isHidden)) {
            return new Outcome("suppressed", "byPlatform", null, Set.of(), partial);
        }
        var absences =
                applicable.stream()
                        .filter(it -> it.value() == null)
                        .map(PlainYear::absence)
                        .collect(Collectors.toSet());
        return absences.size() == 1 && missing == 0 && valued.isEmpty()
                ? absences.iterator().next()
                : new Outcome("notAvailable", "partialCoverage", null, Set.of(), partial);
    }

    private static Outcome absence(PlainFact fact) {
        return switch (fact.quantity().kind()) {
            case SUPPRESSED -> Outcome.absent("suppressed", "bySource");
            case NOT_AVAILABLE ->
                    Outcome.absent(
                            "notAvailable",
                            Objects.requireNonNullElse(
                                    fact.quantity().reason(), "printedNotAvailable"));
            case MEASURED, NOT_APPLICABLE -> throw new IllegalArgumentException();
        };
    }

    /** Dimensions in which what is added has several members, or a member and none. */
    private Set<String> differing() {
        return added().stream()
                .flatMap(it -> it.place().keySet().stream())
                .filter(name ->
                        added().stream().map(it -> "" + it.member(name)).distinct().count() > 1)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
