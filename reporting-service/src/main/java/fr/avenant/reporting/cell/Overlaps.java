package fr.avenant.reporting.cell;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Sorts out places of one measure, territory and year, so that what is added does not overlap. Two
 * places overlap if they agree on every dimension that both have.
 *
 * @param added whatever counts
 * @param totals of what is added: they contain it, and stand beside it
 * @param breakdowns of what is added, along dimensions that the measure does not add, or in several
 *     ways
 * @param ambiguous whether what is left still overlaps: nobody gives the whole of it
 */
record Overlaps(List<Place> added, List<Place> totals, List<Place> breakdowns, boolean ambiguous) {

    /**
     * @param adds whether values may be added along a dimension
     */
    static Overlaps sortOut(Collection<Place> places, Predicate<String> adds) {
        var shapes = byShape(places);
        if (shapes.size() <= 1) {
            return new Overlaps(List.copyOf(places), List.of(), List.of(), false);
        }
        var alive = new LinkedHashMap<Set<String>, Set<Place>>();
        var partsOfTotals = new LinkedHashMap<Place, List<Place>>();
        var breakdowns = new LinkedHashSet<Place>();
        var bySize = new TreeMap<Integer, List<Set<String>>>(Comparator.reverseOrder());
        shapes.keySet()
                .forEach(shape ->
                        bySize.computeIfAbsent(shape.size(), _ -> new ArrayList<>()).add(shape));
        for (var ofSize : bySize.values()) {
            var standing = new LinkedHashMap<Set<String>, Set<Place>>();
            var replaced = new LinkedHashSet<Place>();
            for (var shape : ofSize) {
                var finer = finer(shape, alive);
                var ofShape = new LinkedHashSet<Place>();
                for (var place : shapes.getOrDefault(shape, List.of())) {
                    var parts = finer.getOrDefault(place.members(), List.of());
                    if (!parts.isEmpty()
                            && addUp(parts, shape, adds)
                            && !(place.hasValue() && parts.stream().allMatch(Place::isSilent))) {
                        partsOfTotals.put(place, parts);
                    } else {
                        ofShape.add(place);
                        replaced.addAll(parts);
                    }
                }
                standing.put(shape, ofShape);
            }
            replaced.forEach(place -> remove(place, alive));
            breakdowns.addAll(replaced);
            alive.putAll(standing);
        }
        var left = alive.values().stream().flatMap(Collection::stream).toList();
        var added = new ArrayList<>(left);
        var totals = new ArrayList<Place>();
        partsOfTotals.forEach((total, parts) ->
                (breakdowns.containsAll(parts) && isApart(total, left) ? added : totals)
                        .add(total));
        return new Overlaps(added, totals, List.copyOf(breakdowns), overlap(added));
    }

    /** Whether a total neither contains anything that counts, nor is contained in it. */
    private static boolean isApart(Place total, Collection<Place> added) {
        return added.stream().noneMatch(it -> total.contains(it) || it.contains(total));
    }

    /**
     * Places that lack a dimension which others that overlap them have: broken down by it, they say
     * the same once more.
     */
    static Set<Place> repeating(Collection<Place> places, String dimension) {
        var shapes = byShape(places);
        var repeating = new HashSet<Place>();
        for (var lacking : shapes.keySet()) {
            if (lacking.contains(dimension)) {
                continue;
            }
            for (var having : shapes.keySet()) {
                if (having.contains(dimension)) {
                    repeating.addAll(
                            meeting(
                                    shapes.getOrDefault(lacking, List.of()),
                                    shapes.getOrDefault(having, List.of())));
                }
            }
        }
        return repeating;
    }

    /** Whether parts can be added up to what they are parts of. */
    private static boolean addUp(List<Place> parts, Set<String> whole, Predicate<String> adds) {
        return parts.stream()
                        .flatMap(part -> part.shape().stream())
                        .filter(dimension -> !whole.contains(dimension))
                        .allMatch(adds)
                && !overlap(parts);
    }

    private static boolean overlap(Collection<Place> places) {
        var shapes = List.copyOf(byShape(places).values());
        for (var one = 0; one < shapes.size(); one++) {
            for (var other = one + 1; other < shapes.size(); other++) {
                if (!meeting(shapes.get(one), shapes.get(other)).isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Those of the first that overlap one of the second; all of each have one shape. */
    private static List<Place> meeting(List<Place> first, List<Place> second) {
        var both =
                first.getFirst().shape().stream()
                        .filter(second.getFirst().shape()::contains)
                        .sorted()
                        .toList();
        var known = new HashSet<List<String>>();
        second.forEach(place -> known.add(place.at(both)));
        return first.stream().filter(place -> known.contains(place.at(both))).toList();
    }

    /** The places that have more dimensions than these, by their members of these. */
    private static Map<Map<String, String>, List<Place>> finer(
            Set<String> shape, Map<Set<String>, Set<Place>> alive) {
        var finer = new HashMap<Map<String, String>, List<Place>>();
        alive.forEach((other, places) -> {
            if (other.containsAll(shape)) {
                for (var place : places) {
                    var members = new HashMap<>(place.members());
                    members.keySet().retainAll(shape);
                    finer.computeIfAbsent(members, _ -> new ArrayList<>()).add(place);
                }
            }
        });
        return finer;
    }

    private static void remove(Place place, Map<Set<String>, Set<Place>> alive) {
        alive.getOrDefault(place.shape(), new HashSet<>()).remove(place);
    }

    private static Map<Set<String>, List<Place>> byShape(Collection<Place> places) {
        var shapes = new LinkedHashMap<Set<String>, List<Place>>();
        places.forEach(
                place -> shapes.computeIfAbsent(place.shape(), _ -> new ArrayList<>()).add(place));
        return shapes;
    }
}
