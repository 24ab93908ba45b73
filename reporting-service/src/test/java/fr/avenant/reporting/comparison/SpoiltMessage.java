package fr.avenant.reporting.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A JSON message with something changed in it. */
final class SpoiltMessage {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** What stands where something else did; null for nothing. */
    private static final List<@Nullable String> INSTEAD =
            Arrays.asList(null, "{}", "[]", "\"\"", "\"é !\"", "-1", "1.5", "true", "null", "[{}]");

    private SpoiltMessage() {}

    /**
     * Puts JSON at a place.
     *
     * @param pointer JSON Pointer; its last member need not exist in an object
     * @param value null to remove what is there
     */
    static void set(JsonNode message, String pointer, @Nullable String value) {
        var end = pointer.lastIndexOf('/');
        var parent = message.at(pointer.substring(0, end));
        var name = pointer.substring(end + 1);
        switch (parent) {
            case ObjectNode object when value == null -> object.remove(name);
            case ObjectNode object -> object.set(name, JSON.readTree(value));
            case ArrayNode array when value == null -> array.remove(Integer.parseInt(name));
            case ArrayNode array -> array.set(Integer.parseInt(name), JSON.readTree(value));
            default -> throw new IllegalArgumentException("No place in the message: " + pointer);
        }
    }

    /** The message spoilt at each of its places, in each way, one at a time. */
    static List<String> allOf(JsonNode message) {
        var places = new ArrayList<String>();
        addPlaces(message, "", places);
        var spoilt = new ArrayList<String>();
        for (var place : places) {
            for (var instead : INSTEAD) {
                var copy = message.deepCopy();
                set(copy, place, instead);
                spoilt.add(copy.toString());
            }
        }
        return spoilt;
    }

    private static void addPlaces(JsonNode node, String pointer, List<String> places) {
        if (!pointer.isEmpty()) {
            places.add(pointer);
        }
        node.properties()
                .forEach(it -> addPlaces(it.getValue(), pointer + "/" + it.getKey(), places));
        if (node.isArray()) {
            for (var index = 0; index < node.size(); index++) {
                addPlaces(node.path(index), pointer + "/" + index, places);
            }
        }
    }
}
