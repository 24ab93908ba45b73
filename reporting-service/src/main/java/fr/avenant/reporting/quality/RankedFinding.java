package fr.avenant.reporting.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;

/**
 * A finding with its place among those of its rule in its territory, which is the same whatever
 * else was asked for.
 *
 * @param rank from 0
 */
record RankedFinding(Finding finding, int rank) {

    /**
     * @param ofOneRule in the rule's order
     */
    static List<RankedFinding> of(List<Finding> ofOneRule) {
        var next = new HashMap<String, Integer>();
        var ranked = new ArrayList<RankedFinding>(ofOneRule.size());
        for (var finding : ofOneRule) {
            var rank = next.merge(territory(finding), 1, Integer::sum) - 1;
            ranked.add(new RankedFinding(finding, rank));
        }
        return ranked;
    }

    String territory() {
        return territory(finding);
    }

    private static String territory(Finding finding) {
        return Objects.requireNonNullElse(finding.territory(), Scope.NATIONAL);
    }
}
