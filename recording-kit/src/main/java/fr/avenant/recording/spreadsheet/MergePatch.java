package fr.avenant.recording.spreadsheet;

import tools.jackson.databind.node.ObjectNode;

/**
 * JSON Merge Patch (RFC 7396): what the patch does not name stays, and a null takes away. Other
 * than there, an object of which nothing is left is taken away, too: no field of ours is one.
 */
final class MergePatch {

    private MergePatch() {}

    static ObjectNode laidOver(ObjectNode target, ObjectNode patch) {
        var merged = target.deepCopy();
        for (var member : patch.properties()) {
            var name = member.getKey();
            if (member.getValue().isNull()) {
                merged.remove(name);
            } else if (member.getValue() instanceof ObjectNode part) {
                merged.set(name, laidOver(objectIn(merged, name), part));
                if (merged.get(name).isEmpty()) {
                    merged.remove(name);
                }
            } else {
                merged.set(name, member.getValue());
            }
        }
        return merged;
    }

    private static ObjectNode objectIn(ObjectNode target, String name) {
        return target.get(name) instanceof ObjectNode held ? held : target.objectNode();
    }
}
