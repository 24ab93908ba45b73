package fr.avenant.testplatform.http;

import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A body in which one name, wherever it stands, is another territory's. */
record BorrowedNames(String pointer, String name, ObjectNode body) {

    /** Of each name in a body that is a territory's own, that body with another's instead. */
    static Stream<BorrowedNames> in(ObjectNode body, String own, String other) {
        return pointers(body, "")
                .filter(pointer -> isOf(own, body.at(pointer).asString()))
                .map(pointer -> borrowed(body.deepCopy(), pointer, own, other));
    }

    /** Whether it is a document that is cited, and not the identifier of one that is recorded. */
    boolean isCited() {
        return name.startsWith("document:") && !pointer.equals("/id");
    }

    private static boolean isOf(String territory, String text) {
        return text.matches("([a-z-]+:)?" + territory + "(\\..+)?");
    }

    private static Stream<String> pointers(JsonNode node, String at) {
        return switch (node) {
            case ObjectNode object ->
                    object.propertyNames().stream()
                            .flatMap(name -> pointers(object.get(name), at + "/" + escaped(name)));
            case ArrayNode array ->
                    Stream.iterate(0, index -> index < array.size(), index -> index + 1)
                            .flatMap(index -> pointers(array.get(index), at + "/" + index));
            default -> node.isString() ? Stream.of(at) : Stream.empty();
        };
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static BorrowedNames borrowed(
            ObjectNode body, String pointer, String own, String other) {
        var name = body.at(pointer).asString().replaceFirst(own, other);
        var end = pointer.lastIndexOf('/');
        var last = pointer.substring(end + 1).replace("~1", "/").replace("~0", "~");
        if (body.at(pointer.substring(0, end)) instanceof ArrayNode array) {
            array.set(Integer.parseInt(last), array.stringNode(name));
        } else {
            ((ObjectNode) body.at(pointer.substring(0, end))).put(last, name);
        }
        return new BorrowedNames(pointer, name, body);
    }
}
