package fr.avenant.reporting.differential;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What the catalogue promises about a measure, as anybody reads it from its address.
 *
 * @param adds dimensions along which figures may be added
 * @param minimum the smallest figure that is shown; 1 if every one is
 */
record PlainMeasure(
        String id,
        List<String> dimensions,
        Set<String> adds,
        Set<String> coversKinds,
        Map<String, String> defaults,
        boolean lasts,
        int minimum) {

    static PlainMeasure of(JsonNode json) {
        var adds = new HashSet<String>();
        var defaults = new HashMap<String, String>();
        json.path("dimensions")
                .forEach(it -> {
                    if (it.path("adds").asBoolean()) {
                        adds.add(it.path("name").asString());
                    }
                });
        json.path("defaults")
                .properties()
                .forEach(it -> defaults.put(it.getKey(), it.getValue().asString()));
        return new PlainMeasure(
                json.path("id").asString(),
                json.path("dimensions")
                        .valueStream()
                        .map(it -> it.path("name").asString())
                        .toList(),
                adds,
                Set.copyOf(json.path("coversKinds").valueStream().map(JsonNode::asString).toList()),
                defaults,
                json.path("holds").asString().equals("whileItLasts"),
                json.path("disclosure").path("minimum").asInt(1));
    }
}
