package fr.avenant.observatory.home;

import fr.avenant.observatory.choice.Candidate;
import fr.avenant.observatory.choice.Choice;
import fr.avenant.observatory.reporting.answer.TerritorySummary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The territories that the home page puts side by side: all of the register while they fit, then
 * those that are chosen.
 *
 * @param shown in the order in which they were chosen, or in the register's
 * @param choice of others; null while all are shown
 * @param beyond how many were chosen that do not fit
 * @param unknown what was chosen and is no territory
 */
record ShownTerritories(
        List<TerritorySummary> shown, @Nullable Choice choice, int beyond, List<String> unknown) {

    /** As many as stand side by side on a screen. */
    static final int MOST = 6;

    /**
     * @param chosen slugs
     * @param searched what was typed into the search for territories, if anything was
     */
    static ShownTerritories of(
            List<TerritorySummary> all, Set<String> chosen, @Nullable String searched) {
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
            return new ShownTerritories(all, null, 0, unknown);
        }
        var shown = known.stream().limit(MOST).toList();
        var choice =
                Choice.of(
                        "territory",
                        "Territoires à lire côte à côte",
                        all.stream().map(Candidate::territory).toList(),
                        shown.stream().map(TerritorySummary::slug).toList(),
                        searched);
        return new ShownTerritories(shown, choice, known.size() - shown.size(), unknown);
    }

    /** Whether there are more than are shown. */
    public boolean areChosen() {
        return choice != null;
    }

    /** Slugs of those that are shown. */
    List<String> slugs() {
        return shown.stream().map(TerritorySummary::slug).toList();
    }
}
