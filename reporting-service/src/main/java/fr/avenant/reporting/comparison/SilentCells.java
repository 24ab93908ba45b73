package fr.avenant.reporting.comparison;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The cells of those who are silent: every registered member stands in the answer for every year
 * that occurs in it, and for the other members that occur: those of its own territory, or of all
 * where a dimension is the same everywhere.
 */
final class SilentCells {

    private static final Map<String, @Nullable String> NOTHING = Map.of();

    private final List<String> by;
    private final List<String> others;
    private final boolean othersAreShared;
    private final Collection<Cell> known;

    /**
     * @param isShared whether a dimension has the same members in all territories
     * @param known the cells that have facts, by which it is said what occurs
     */
    SilentCells(List<String> by, Predicate<String> isShared, Collection<Cell> known) {
        this.by = by;
        this.others = by.stream().filter(name -> !isRegisteredOrYear(name)).toList();
        this.othersAreShared = others.stream().allMatch(isShared);
        this.known = known;
    }

    /**
     * The members of all cells that should be there.
     *
     * @param registered members of the registered dimensions that the answer is apart in
     */
    List<Map<String, @Nullable String>> of(List<Map<String, String>> registered) {
        var years = by.contains("year") ? occurring(List.of("year"), known) : List.of(NOTHING);
        var byTerritory = new HashMap<String, Collection<Cell>>();
        known.forEach(cell ->
                byTerritory.computeIfAbsent(territory(cell), _ -> new ArrayList<>()).add(cell));
        var everywhere = occurring(others, known);
        var silent = new ArrayList<Map<String, @Nullable String>>();
        for (var member : registered) {
            var tuples =
                    othersAreShared
                            ? everywhere
                            : occurring(
                                    others,
                                    byTerritory.getOrDefault(
                                            member.getOrDefault("territory", ""), List.of()));
            for (var tuple : tuples) {
                for (var year : years) {
                    var cell = new LinkedHashMap<String, @Nullable String>();
                    cell.putAll(member);
                    cell.putAll(tuple);
                    cell.putAll(year);
                    silent.add(cell);
                }
            }
        }
        return silent;
    }

    /** The combinations of members that occur; those that lack one only if there are no others. */
    private static Collection<Map<String, @Nullable String>> occurring(
            List<String> dimensions, Collection<Cell> cells) {
        Set<Map<String, @Nullable String>> whole = new LinkedHashSet<>();
        Set<Map<String, @Nullable String>> lacking = new LinkedHashSet<>();
        for (var cell : cells) {
            var tuple = new LinkedHashMap<String, @Nullable String>();
            dimensions.forEach(name -> tuple.put(name, cell.members().get(name)));
            (tuple.containsValue(null) ? lacking : whole).add(tuple);
        }
        if (!whole.isEmpty()) {
            return whole;
        }
        return lacking.isEmpty() ? List.of(NOTHING) : lacking;
    }

    private static boolean isRegisteredOrYear(String dimension) {
        return switch (dimension) {
            case "territory", "quartier", "year" -> true;
            default -> false;
        };
    }

    private static String territory(Cell cell) {
        return Objects.requireNonNullElse(cell.members().get("territory"), "");
    }
}
