package fr.avenant.reporting.cell;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The cells of those who are silent: every registered member stands in the answer for every year
 * that occurs in it and in which it was there, and for the other members that occur: those of its
 * own territory, or of all where a dimension is the same everywhere.
 */
final class SilentCells {

    private static final Map<String, @Nullable String> NOTHING = Map.of();

    private final RegisteredMembers registered;
    private final List<Map<String, String>> combinations;
    private final boolean othersAreShared;
    private final Collection<Map<String, @Nullable String>> years;
    private final Collection<Map<String, @Nullable String>> everywhere;
    private final Map<String, Collection<Map<String, @Nullable String>>> byTerritory =
            new HashMap<>();

    /**
     * @param isShared whether a dimension has the same members in all territories
     * @param known the cells that have facts, by which it is said what occurs
     */
    SilentCells(
            CellQuestion question,
            RegisteredMembers registered,
            Predicate<String> isShared,
            Collection<Cell> known) {
        this.registered = registered;
        this.combinations = registered.combinations();
        var ofRegister = registered.dimensions();
        var others =
                question.by().stream()
                        .filter(name -> !ofRegister.contains(name) && !name.equals("year"))
                        .toList();
        othersAreShared = others.stream().allMatch(isShared);
        years = question.splits("year") ? occurring(List.of("year"), known) : List.of(NOTHING);
        everywhere = othersAreShared ? occurring(others, known) : List.of();
        if (!othersAreShared) {
            known.stream()
                    .collect(Collectors.groupingBy(SilentCells::territory))
                    .forEach((territory, cells) ->
                            byTerritory.put(territory, occurring(others, cells)));
        }
    }

    /** How many cells there are at most, without making any. */
    long count() {
        return combinations.stream().mapToLong(member -> others(member).size()).sum()
                * years.size();
    }

    List<Map<String, String>> combinations() {
        return combinations;
    }

    /** The members of each cell that should be there. */
    void forEach(Consumer<Map<String, @Nullable String>> reader) {
        for (var member : combinations) {
            for (var year : years) {
                if (registered.expects(new HashMap<>(member), year(year))) {
                    for (var tuple : others(member)) {
                        var cell = new HashMap<String, @Nullable String>();
                        cell.putAll(member);
                        cell.putAll(tuple);
                        cell.putAll(year);
                        reader.accept(cell);
                    }
                }
            }
        }
    }

    private static @Nullable Integer year(Map<String, @Nullable String> members) {
        var year = members.get("year");
        return year == null ? null : Integer.valueOf(year);
    }

    private Collection<Map<String, @Nullable String>> others(Map<String, String> member) {
        return othersAreShared
                ? everywhere
                : byTerritory.getOrDefault(member.getOrDefault("territory", ""), List.of(NOTHING));
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

    private static String territory(Cell cell) {
        return Objects.requireNonNullElse(cell.members().get("territory"), "");
    }
}
