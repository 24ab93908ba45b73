package fr.avenant.dossiers.fact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A piece of a YAML file that remembers the line it stands on, also after defaults came in. */
sealed interface YamlValue {

    /** From 1; for the value of a key, the line of the key. */
    int line();

    JsonNode toJson();

    /** A part of this, by the name of a key or the index of an element; null if there is none. */
    @Nullable YamlValue part(String step);

    /** Text, a number, true, false or nothing. */
    record Scalar(int line, JsonNode toJson) implements YamlValue {
        @Override
        public @Nullable YamlValue part(String step) {
            return null;
        }
    }

    /** A list. */
    record Items(int line, List<YamlValue> items) implements YamlValue {
        @Override
        public JsonNode toJson() {
            var array = JsonNodeFactory.instance.arrayNode();
            items.forEach(item -> array.add(item.toJson()));
            return array;
        }

        @Override
        public @Nullable YamlValue part(String step) {
            var index = step.matches("[0-9]{1,9}") ? Integer.parseInt(step) : items.size();
            return index < items.size() ? items.get(index) : null;
        }
    }

    /** Keys with their values, in the order of the file. */
    record Fields(int line, Map<String, YamlValue> fields) implements YamlValue {
        @Override
        public JsonNode toJson() {
            var object = JsonNodeFactory.instance.objectNode();
            fields.forEach((key, value) -> object.set(key, value.toJson()));
            return object;
        }

        @Override
        public @Nullable YamlValue part(String step) {
            return fields.get(step);
        }

        /** The text under a key; null if there is something else, or nothing. */
        @Nullable String text(String key) {
            return fields.get(key) instanceof Scalar(_, var json) && json.isString()
                    ? json.stringValue()
                    : null;
        }

        /** These keys, and those of the defaults that are not here; lists are not merged. */
        Fields over(Fields defaults) {
            var merged = new LinkedHashMap<>(defaults.fields);
            fields.forEach((key, own) ->
                    merged.merge(
                            key,
                            own,
                            (byDefault, _) ->
                                    own instanceof Fields nested
                                                    && byDefault instanceof Fields under
                                            ? nested.over(under)
                                            : own));
            return new Fields(line, merged);
        }
    }

    /** The line of what a path leads to, or of the last thing on it that is there. */
    default int lineAt(List<String> path) {
        var part = path.isEmpty() ? null : part(path.getFirst());
        return part == null ? line() : part.lineAt(path.subList(1, path.size()));
    }
}
