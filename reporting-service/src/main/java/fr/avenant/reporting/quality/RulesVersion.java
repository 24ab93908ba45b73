package fr.avenant.reporting.quality;

import fr.avenant.contracts.EventJson;
import fr.avenant.reporting.quality.SeenByRules.Extent;
import java.util.ArrayList;

/**
 * Changes with what the rules find in the same tables, and with nothing else.
 *
 * @param text short
 */
record RulesVersion(String text) {

    private static final int LENGTH = 12;

    static RulesVersion of(Rules rules, SeenByRules tables) {
        var all = rules.all();
        var parts = new ArrayList<String>();
        parts.add(tables.catalogue().version());
        parts.add(
                tables.sql(
                        all,
                        RuleRun.question(all, Scope.of(Scope.NATIONAL)),
                        Extent.EVERYTHING,
                        Scope.of(Scope.NATIONAL)));
        all.forEach(rule -> parts.add(rule.severity().label()));
        return new RulesVersion(EventJson.hash(parts).substring(0, LENGTH));
    }
}
