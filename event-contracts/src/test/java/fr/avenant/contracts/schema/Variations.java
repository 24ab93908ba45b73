package fr.avenant.contracts.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A JSON document with one thing changed at a time. */
final class Variations {

    /**
     * @param what change and place, for example {@code remove /content/year}
     */
    record Variation(String what, JsonNode json) {}

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<JsonNode> OTHER_VALUES =
            List.of(
                    JSON.nullNode(),
                    JSON.stringNode("?"),
                    JSON.stringNode("unknown"),
                    JSON.stringNode("2019"),
                    JSON.numberNode(1.5));

    private final JsonNode original;
    private final List<Variation> variations = new ArrayList<>();

    private Variations(JsonNode original) {
        this.original = original;
    }

    static List<Variation> of(JsonNode original) {
        var variations = new Variations(original);
        variations.visit(original, "");
        return variations.variations;
    }

    private void visit(JsonNode node, String at) {
        if (node instanceof ObjectNode object) {
            add("extend " + at, at, parent -> ((ObjectNode) parent).put("unheardOf", true));
            object.propertyNames().forEach(name -> visitField(object, name, at));
        } else if (node instanceof ArrayNode array) {
            for (var index = 0; index < array.size(); index++) {
                visitElement(array, index, at);
            }
        }
    }

    private void visitField(ObjectNode object, String name, String at) {
        var place = at + "/" + name;
        add("remove " + place, at, parent -> ((ObjectNode) parent).remove(name));
        for (var other : OTHER_VALUES) {
            add(place + " = " + other, at, parent -> ((ObjectNode) parent).set(name, other));
        }
        visit(object.get(name), place);
    }

    private void visitElement(ArrayNode array, int index, String at) {
        var place = at + "/" + index;
        for (var other : OTHER_VALUES) {
            add(place + " = " + other, at, parent -> ((ArrayNode) parent).set(index, other));
        }
        visit(array.get(index), place);
    }

    private void add(String what, String at, Consumer<JsonNode> change) {
        var copy = original.deepCopy();
        change.accept(copy.at(at));
        variations.add(new Variation(what, copy));
    }
}
