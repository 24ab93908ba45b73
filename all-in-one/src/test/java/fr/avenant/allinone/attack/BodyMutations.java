package fr.avenant.allinone.attack;

import static fr.avenant.allinone.attack.HostileWords.any;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What can be wrong in the JSON of a request. */
final class BodyMutations {

    static final List<Mutation> ALL =
            List.of(
                    new Mutation("drop", 14, BodyMutations::drop),
                    new Mutation("member twice", 3, BodyMutations::twice),
                    new Mutation("rename", 4, BodyMutations::rename),
                    new Mutation("add", 3, BodyMutations::add),
                    new Mutation("wrap", 3, BodyMutations::wrap),
                    new Mutation("unwrap", 2, BodyMutations::unwrap),
                    new Mutation("other type", 6, BodyMutations::otherType),
                    new Mutation("swap", 6, BodyMutations::swap),
                    new Mutation("repeat in list", 6, BodyMutations::repeat),
                    new Mutation("reverse list", 3, BodyMutations::reverse),
                    new Mutation("text", 24, BodyMutations::text),
                    new Mutation("text around", 8, BodyMutations::textAround),
                    new Mutation("very long text", 1, BodyMutations::veryLong),
                    new Mutation("number", 10, BodyMutations::number),
                    new Mutation("number in text", 12, BodyMutations::numberInText),
                    new Mutation("date", 14, BodyMutations::date),
                    new Mutation("identifier", 8, BodyMutations::identifier),
                    new Mutation("key", 8, BodyMutations::key),
                    new Mutation("many keys", 2, BodyMutations::manyKeys),
                    new Mutation("raw", 8, BodyMutations::raw));

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private BodyMutations() {}

    private static void drop(Draft draft, RandomGenerator random) {
        spot(draft, _ -> true, random).forEach(Spot::remove);
    }

    private static void twice(Draft draft, RandomGenerator random) {
        spot(draft, Spot.Member.class::isInstance, random)
                .map(Spot.Member.class::cast)
                .forEach(it ->
                        draft.again(
                                it.of(),
                                it.name(),
                                random.nextBoolean() ? it.value() : NODES.nullNode()));
    }

    private static void rename(Draft draft, RandomGenerator random) {
        spot(draft, Spot.Member.class::isInstance, random)
                .map(Spot.Member.class::cast)
                .forEach(it -> {
                    var value = it.value();
                    it.remove();
                    it.of().set(otherName(it.name(), random), value);
                });
    }

    private static String otherName(String name, RandomGenerator random) {
        return switch (random.nextInt(6)) {
            case 0 -> name.toUpperCase(Locale.ROOT);
            case 1 -> name + " ";
            case 2 -> name + "\u0000";
            case 3 -> "";
            case 4 -> name + "s";
            default -> any(HostileWords.TEXTS, random);
        };
    }

    private static void add(Draft draft, RandomGenerator random) {
        object(draft, random)
                .forEach(it ->
                        it.set(
                                any(HostileWords.TEXTS, random),
                                NODES.stringNode(any(HostileWords.TEXTS, random))));
    }

    private static void wrap(Draft draft, RandomGenerator random) {
        spot(draft, _ -> true, random)
                .forEach(it ->
                        it.replace(
                                random.nextBoolean()
                                        ? NODES.arrayNode().add(it.value())
                                        : NODES.objectNode().set(it.name(), it.value())));
    }

    private static void unwrap(Draft draft, RandomGenerator random) {
        spot(draft, it -> it.value().isContainer() && !it.value().isEmpty(), random)
                .forEach(it -> it.replace(it.value().iterator().next()));
    }

    private static void otherType(Draft draft, RandomGenerator random) {
        spot(draft, _ -> true, random)
                .forEach(it ->
                        it.replace(
                                switch (random.nextInt(7)) {
                                    case 0 -> NODES.nullNode();
                                    case 1 -> NODES.booleanNode(random.nextBoolean());
                                    case 2 -> NODES.numberNode(random.nextInt());
                                    case 3 -> NODES.stringNode(it.value().toString());
                                    case 4 -> NODES.arrayNode();
                                    case 5 -> NODES.objectNode();
                                    default -> NODES.numberNode(random.nextDouble());
                                }));
    }

    /** Two values change places. */
    private static void swap(Draft draft, RandomGenerator random) {
        spot(draft, it -> it.value().isValueNode(), random)
                .forEach(one ->
                        spot(draft, it -> it.value().isValueNode(), random)
                                .forEach(other -> {
                                    var kept = one.value();
                                    one.replace(other.value());
                                    other.replace(kept);
                                }));
    }

    private static void repeat(Draft draft, RandomGenerator random) {
        list(draft, random)
                .forEach(it -> {
                    var element = it.get(random.nextInt(it.size()));
                    var times = List.of(1, 2, 30, 300, 3_000).get(random.nextInt(5));
                    for (var n = 0; n < times; n++) {
                        it.add(element.deepCopy());
                    }
                });
    }

    private static void reverse(Draft draft, RandomGenerator random) {
        list(draft, random)
                .forEach(it -> {
                    var elements = it.valueStream().toList().reversed();
                    it.removeAll();
                    it.addAll(elements);
                });
    }

    private static void text(Draft draft, RandomGenerator random) {
        aText(draft, random)
                .forEach(it -> it.replace(NODES.stringNode(any(HostileWords.TEXTS, random))));
    }

    /** What is wrong stands beside what is right. */
    private static void textAround(Draft draft, RandomGenerator random) {
        aText(draft, random)
                .forEach(it -> {
                    var text = it.value().asString();
                    var at = random.nextInt(text.length() + 1);
                    it.replace(
                            NODES.stringNode(
                                    text.substring(0, at)
                                            + any(HostileWords.TEXTS, random)
                                            + text.substring(at)));
                });
    }

    private static void veryLong(Draft draft, RandomGenerator random) {
        aText(draft, random)
                .forEach(it ->
                        it.replace(
                                NODES.stringNode(
                                        (random.nextBoolean() ? "9" : "w")
                                                .repeat(10_000 + random.nextInt(290_000)))));
    }

    private static void number(Draft draft, RandomGenerator random) {
        spot(draft, it -> it.value().isNumber(), random)
                .forEach(it -> it.replace(draft.raw(any(HostileWords.NUMBERS, random))));
    }

    private static void numberInText(Draft draft, RandomGenerator random) {
        spot(draft, BodyMutations::isNumberInText, random)
                .forEach(it -> it.replace(NODES.stringNode(any(HostileWords.NUMBERS, random))));
    }

    private static void date(Draft draft, RandomGenerator random) {
        spot(draft, BodyMutations::isDate, random)
                .forEach(it -> it.replace(NODES.stringNode(any(HostileWords.DATES, random))));
    }

    private static void identifier(Draft draft, RandomGenerator random) {
        spot(draft, BodyMutations::isIdentifier, random)
                .forEach(it -> it.replace(NODES.stringNode(any(HostileWords.IDENTIFIERS, random))));
    }

    /** Of a map, or of what is taken for one. */
    private static void key(Draft draft, RandomGenerator random) {
        var maps =
                Spot.all(draft.body()).stream()
                        .filter(it ->
                                List.of("breakdown", "dimensions", "codes").contains(it.name()))
                        .map(Spot::value)
                        .filter(JsonNode::isObject)
                        .toList();
        if (!maps.isEmpty() && maps.get(random.nextInt(maps.size())) instanceof ObjectNode map) {
            map.set(
                    any(
                            random.nextBoolean() ? HostileWords.TEXTS : HostileWords.IDENTIFIERS,
                            random),
                    map.isEmpty() ? NODES.stringNode("1") : map.iterator().next().deepCopy());
        }
    }

    private static void manyKeys(Draft draft, RandomGenerator random) {
        object(draft, random)
                .forEach(it -> {
                    for (var n = 0; n < 2_000; n++) {
                        it.put("key-" + n, "1");
                    }
                });
    }

    private static void raw(Draft draft, RandomGenerator random) {
        spot(draft, _ -> true, random)
                .forEach(it -> it.replace(draft.raw(any(HostileWords.RAW, random))));
    }

    private static Stream<Spot> spot(Draft draft, Predicate<Spot> fitting, RandomGenerator random) {
        return Spot.any(draft.body(), fitting, random);
    }

    private static Stream<Spot> aText(Draft draft, RandomGenerator random) {
        return spot(
                draft,
                it ->
                        it.value().isString()
                                && (random.nextInt(4) == 0
                                        || !(isDate(it) || isIdentifier(it) || isNumberInText(it))),
                random);
    }

    private static Stream<ObjectNode> object(Draft draft, RandomGenerator random) {
        return spot(draft, it -> it.value().isObject(), random).map(it -> (ObjectNode) it.value());
    }

    private static Stream<ArrayNode> list(Draft draft, RandomGenerator random) {
        return spot(draft, it -> it.value().isArray() && !it.value().isEmpty(), random)
                .map(it -> (ArrayNode) it.value());
    }

    private static boolean isDate(Spot it) {
        return it.value().asString("").matches("[0-9]{4}(-[0-9]{2}){0,2}|unknown");
    }

    private static boolean isNumberInText(Spot it) {
        return it.value().isString() && it.value().asString().matches("-?[0-9]+(\\.[0-9]+)?");
    }

    private static boolean isIdentifier(Spot it) {
        return it.value().isString() && it.value().asString().matches("[a-z-]+:[a-z0-9.-]+");
    }
}
