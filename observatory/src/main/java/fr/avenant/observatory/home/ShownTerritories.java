package fr.avenant.observatory.home;

import fr.avenant.observatory.reporting.answer.TerritorySummary;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The territories that the home page puts side by side: all of the register while they fit, then
 * those that are chosen.
 *
 * @param shown in the order in which they were chosen, or in the register's
 * @param regions all of them to choose from, by region; empty while all are shown
 * @param beyond how many were chosen that do not fit
 * @param unknown what was chosen and is no territory
 */
record ShownTerritories(
        List<TerritorySummary> shown, List<Region> regions, int beyond, List<String> unknown) {

    /** As many as stand side by side on a screen. */
    static final int MOST = 6;

    private static final String ELSEWHERE = "Région non indiquée";

    /**
     * A region with its territories, in the order of their names.
     *
     * @param options with whether each is chosen
     */
    record Region(String name, List<Option> options) {}

    record Option(TerritorySummary territory, boolean chosen) {}

    /**
     * @param chosen slugs
     */
    static ShownTerritories of(List<TerritorySummary> all, Set<String> chosen) {
        var bySlug =
                all.stream()
                        .collect(
                                Collectors.toMap(
                                        TerritorySummary::slug,
                                        Function.identity(),
                                        (one, _) -> one,
                                        LinkedHashMap::new));
        var known = new ArrayList<TerritorySummary>();
        var unknown = new ArrayList<String>();
        for (var slug : new LinkedHashSet<>(chosen)) {
            var territory = bySlug.get(slug);
            if (territory == null) {
                unknown.add(slug);
            } else {
                known.add(territory);
            }
        }
        if (known.isEmpty() && all.size() <= MOST) {
            return new ShownTerritories(all, List.of(), 0, unknown);
        }
        var shown = known.stream().limit(MOST).toList();
        return new ShownTerritories(
                shown, regions(all, shown), known.size() - shown.size(), unknown);
    }

    /** Whether there are more than are shown. */
    public boolean areChosen() {
        return !regions.isEmpty();
    }

    /** Slugs of those that are shown. */
    List<String> slugs() {
        return shown.stream().map(TerritorySummary::slug).toList();
    }

    private static List<Region> regions(List<TerritorySummary> all, List<TerritorySummary> shown) {
        var french = Collator.getInstance(Locale.FRENCH);
        Map<String, List<Option>> byRegion = new TreeMap<>(french);
        all.stream()
                .sorted(Comparator.comparing(TerritorySummary::name, french))
                .forEach(it ->
                        byRegion.computeIfAbsent(region(it), _ -> new ArrayList<>())
                                .add(new Option(it, shown.contains(it))));
        return byRegion.entrySet().stream()
                .map(it -> new Region(it.getKey(), it.getValue()))
                .toList();
    }

    @SuppressWarnings("ConstantValue") // the API leaves out what is not known
    private static String region(TerritorySummary territory) {
        var region = territory.region();
        return region == null || region.name() == null ? ELSEWHERE : region.name();
    }
}
