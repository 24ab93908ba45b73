package fr.avenant.contracts.schema;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Compares a schema with the one that was released under the same type and revision. Only a new
 * optional property, and definitions for it, leave a revision as it was; anything else needs a new
 * one, even where a cleverer comparison might find it harmless.
 */
final class ReleasedSchemas {

    private final List<String> breaks = new ArrayList<>();

    private ReleasedSchemas() {}

    /** Places where the current schema is not the released one with additions. */
    static List<String> breaks(JsonNode released, JsonNode current) {
        var comparison = new ReleasedSchemas();
        comparison.compare(released, current, "");
        return comparison.breaks;
    }

    private void compare(JsonNode released, JsonNode current, String at) {
        if (!(released instanceof ObjectNode before) || !(current instanceof ObjectNode now)) {
            if (!released.equals(current)) {
                breaks.add(at);
            }
            return;
        }
        before.forEachEntry((name, value) -> compare(value, now.path(name), at + "/" + name));
        now.propertyNames().stream()
                .filter(name -> !before.has(name) && !mayGrow(at))
                .forEach(name -> breaks.add(at + "/" + name));
    }

    /** A property that is new and required shows as a change of the list of required ones. */
    private static boolean mayGrow(String at) {
        return at.endsWith("/properties") || at.equals("/$defs");
    }
}
