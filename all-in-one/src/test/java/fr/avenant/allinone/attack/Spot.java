package fr.avenant.allinone.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A value in a JSON tree, which can be replaced. */
sealed interface Spot {

    JsonNode value();

    void replace(JsonNode with);

    void remove();

    /** The name of the member that it is, or that its list is. */
    String name();

    /** The value of an object's member. */
    record Member(ObjectNode of, String name) implements Spot {

        @Override
        public JsonNode value() {
            return of.get(name);
        }

        @Override
        public void replace(JsonNode with) {
            of.set(name, with);
        }

        @Override
        public void remove() {
            of.remove(name);
        }
    }

    /** An element of a list. */
    record Element(ArrayNode of, int index, String name) implements Spot {

        @Override
        public JsonNode value() {
            return of.get(index);
        }

        @Override
        public void replace(JsonNode with) {
            of.set(index, with);
        }

        @Override
        public void remove() {
            of.remove(index);
        }
    }

    /** Any below the root. */
    static List<Spot> all(JsonNode root) {
        var found = new ArrayList<Spot>();
        collect(root, "", found);
        return found;
    }

    /** One of those that fit; empty if none does. */
    static Stream<Spot> any(JsonNode root, Predicate<Spot> fitting, RandomGenerator random) {
        var spots = all(root).stream().filter(fitting).toList();
        return spots.isEmpty() ? Stream.of() : Stream.of(spots.get(random.nextInt(spots.size())));
    }

    private static void collect(JsonNode within, String name, List<Spot> found) {
        if (within instanceof ObjectNode object) {
            for (var member : List.copyOf(object.propertyNames())) {
                found.add(new Member(object, member));
                collect(object.get(member), member, found);
            }
        } else if (within instanceof ArrayNode array) {
            for (var index = 0; index < array.size(); index++) {
                found.add(new Element(array, index, name));
                collect(array.get(index), name, found);
            }
        }
    }
}
