package fr.avenant.contracts.bound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.avenant.contracts.Euros;
import fr.avenant.contracts.EventJson;
import fr.avenant.contracts.EventType;
import fr.avenant.contracts.InvalidContent;
import fr.avenant.contracts.naming.RefersTo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whatever stands in a record of the contracts has a bound, and what is beyond is refused there.
 */
class BoundsTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** UTF-8 holds no half of a character, an escape does. */
    private static final JsonMapper ESCAPED =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final Duration AT_ONCE = Duration.ofSeconds(1); // before: 9.5 s

    private static final Map<Class<?>, ObjectNode> EXAMPLES = new ConcurrentHashMap<>();

    /** None of them is seen, or can be kept. */
    private static final List<String> UNSEEN =
            List.of(
                    "\u0000",
                    "\u0001",
                    "\u001b",
                    "\u007f",
                    "\u0085",
                    "\u00ad",
                    "\u061c",
                    "\u115f",
                    "\u200b",
                    "\u200f",
                    "\u2028",
                    "\u202a",
                    "\u202e",
                    "\u2060",
                    "\u2066",
                    "\u2069",
                    "\u2800",
                    "\u3164",
                    "\ud800",
                    "\udc00",
                    "\ufdd0",
                    "\ufe0f",
                    "\ufeff",
                    "\ufff9",
                    "\uffff",
                    "\ud83f\udfff",
                    "\udb40\udc41");

    @Test
    void every_component_states_its_bound() {
        assertThat(Component.all())
                .hasSizeGreaterThan(100)
                .filteredOn(component -> !isBounded(component))
                .isEmpty();
    }

    private static boolean isBounded(Component component) {
        var counted = component.stated(Count.class) != null;
        var isMap = Map.class.isAssignableFrom(component.type());
        if (isMap && component.stated(Keys.class) == null) {
            return false;
        }
        if ((isMap || Collection.class.isAssignableFrom(component.type())) && !counted) {
            return false;
        }
        var type = component.valueType();
        if (type == String.class) {
            return component.isEventId() || component.stated(Form.class) != null;
        }
        if (type == int.class || type == Integer.class) {
            return component.stated(Range.class) != null;
        }
        var others = List.of(boolean.class, Boolean.class, UUID.class, BigDecimal.class);
        return type.isRecord() || type.isEnum() || others.contains(type);
    }

    @ParameterizedTest
    @MethodSource("fr.avenant.contracts.bound.Component#all")
    void whatever_is_beyond_is_refused_where_it_stands(Component component) {
        for (var bad : beyond(component)) {
            assertRefused(component, bad, component.steps());
        }
        if (Map.class.isAssignableFrom(component.type())) {
            keysBeyond()
                    .forEach(key -> {
                        var map = JSON.objectNode();
                        map.set(key, JSON.stringNode("1"));
                        assertRefused(component, map, with(component.steps(), key));
                    });
        }
    }

    private static List<JsonNode> beyond(Component component) {
        if (Collection.class.isAssignableFrom(component.type())) {
            return List.of(tooMany(component), JSON.stringNode("1"));
        }
        if (Map.class.isAssignableFrom(component.type())) {
            return List.of(JSON.arrayNode());
        }
        var type = component.type();
        if (type == String.class) {
            var form = component.stated(Form.class);
            return texts(form == null ? Text.IDENTIFIER : form.value());
        }
        if (type == int.class || type == Integer.class) {
            var range = component.stated(Range.class);
            return List.of(
                    JSON.numberNode((range == null ? 0 : range.from()) - 1),
                    JSON.numberNode((range == null ? 0 : range.to()) + 1),
                    JSON.numberNode(Long.MAX_VALUE),
                    JSON.numberNode(new BigDecimal("2019.5")),
                    JSON.stringNode("\u0662\u0660\u0661\u0669"));
        }
        if (type == BigDecimal.class || type == Euros.class) {
            return Stream.of(
                            "9".repeat(300_000),
                            "9".repeat(9_000),
                            "1".repeat(19) + ".00",
                            "\u0663",
                            "\u0663.00",
                            "\uff11",
                            "\uff11.00",
                            "1e5",
                            "1E999999999",
                            "+1.00",
                            " 1.00",
                            "1.00\n",
                            ".50",
                            "1.",
                            "--1.00",
                            "1,00",
                            "NaN",
                            "",
                            "0x1")
                    .<JsonNode>map(JSON::stringNode)
                    .toList();
        }
        return type == UUID.class
                ? Stream.of("1-1-1-1-1", "q83vEjRWeJCrze8SNFZ4kA==", "?".repeat(300_000), "")
                        .<JsonNode>map(JSON::stringNode)
                        .toList()
                : List.of(JSON.numberNode(1));
    }

    private static List<JsonNode> texts(Text form) {
        var bad = new ArrayList<String>();
        bad.add("z".repeat(form.longest() + 1));
        bad.add("z".repeat(100_000));
        UNSEEN.forEach(unseen -> bad.add("a" + unseen + "b"));
        UNSEEN.forEach(bad::add);
        bad.addAll(List.of("", " ", "\u00a0", "\u202f\u2003", "\u3000"));
        if (form != Text.TEXT) {
            bad.addAll(List.of(" a", "a ", "a\u00a0", "a\nb", "a\tb", "a\n"));
        }
        if (form == Text.DATE || form == Text.DATE_OR_UNKNOWN) {
            bad.addAll(
                    List.of(
                            "0000",
                            "1899",
                            "1899-12-31",
                            "2101",
                            "2101-01",
                            "9999-12-31",
                            "10000",
                            "+2019",
                            "-2019",
                            "2019-00",
                            "2019-13",
                            "2019-02-30",
                            "2019-2-3",
                            "\uff12\uff10\uff11\uff19",
                            "\u0662\u0660\u0661\u0669"));
        }
        return bad.stream().<JsonNode>map(JSON::stringNode).toList();
    }

    private static List<String> keysBeyond() {
        var keys = new ArrayList<>(UNSEEN);
        keys.removeAll(List.of("\ud800", "\udc00")); // the parser refuses the object
        keys.addAll(List.of("", " ", "a\u202eb", " a", "z".repeat(101)));
        return keys;
    }

    private static JsonNode tooMany(Component component) {
        var count = component.stated(Count.class);
        var array = JSON.arrayNode();
        var element = valid(component);
        for (var index = 0; index <= (count == null ? 0 : count.value()); index++) {
            array.add(element);
        }
        return array;
    }

    /** An element that can be read, so that the count is what is wrong. */
    private static JsonNode valid(Component component) {
        if (component.valueType() == String.class) {
            var form = component.stated(Form.class);
            var refersTo = component.stated(RefersTo.class);
            return JSON.stringNode(
                    form != null && form.value() == Text.IDENTIFIER && refersTo != null
                            ? refersTo.value() + ":code"
                            : form != null && form.value() == Text.SIREN ? "123456789" : "a");
        }
        var found = example(component).at("/" + String.join("/", component.steps())).path(0);
        return found.isMissingNode() ? elementOf(component) : found;
    }

    private static JsonNode elementOf(Component component) {
        return Component.all().stream()
                .filter(other -> other.field().equals(component.field()))
                .map(BoundsTest::anyElement)
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode anyElement(Component component) {
        return switch (component.field().getName()) {
            case "geography" ->
                    EventJson.canonicalMapper()
                            .readTree("{\"legalBasis\":\"loi\",\"lineage\":\"created\"}");
            case "funding", "plan" ->
                    EventJson.canonicalMapper()
                            .readTree("{\"funder\":\"organisation:a\",\"amountEuros\":\"1.00\"}");
            case "findings", "recommendations" ->
                    EventJson.canonicalMapper().readTree("{\"code\":\"1\",\"label\":\"a\"}");
            case "avenants" ->
                    EventJson.canonicalMapper().readTree("{\"contract\":\"contract:a\"}");
            case "lineage" ->
                    EventJson.canonicalMapper()
                            .readTree("{\"relation\":\"follows\",\"contract\":\"contract:a\"}");
            case "annexes" -> EventJson.canonicalMapper().readTree("{\"label\":\"a\"}");
            case "inferred" ->
                    EventJson.canonicalMapper()
                            .readTree("{\"partner\":\"organisation:a\",\"reason\":\"an\"}");
            case "partOf" ->
                    EventJson.canonicalMapper().readTree("{\"organisation\":\"organisation:a\"}");
            case "signatories" ->
                    EventJson.canonicalMapper()
                            .readTree(
                                    "{\"organisation\":\"organisation:a\",\"role\":\"signataire\"}");
            default -> throw new IllegalStateException("No element for " + component);
        };
    }

    private static void assertRefused(Component component, JsonNode bad, List<String> at) {
        var json = ESCAPED.writeValueAsBytes(plant(component, bad));
        var before = System.nanoTime();
        assertThatCode(() -> read(json, component.event()))
                .as("%s = %s", component, shortened(bad.toString()))
                .isInstanceOfAny(JacksonException.class, InvalidContent.class)
                .satisfies(fault -> assertThat(place(fault)).isEqualTo(String.join("/", at)))
                .satisfies(fault ->
                        assertThat(fault.getMessage()).doesNotContain("StreamReadConstraints"));
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(AT_ONCE);
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(60, text.length()));
    }

    private static String place(Throwable fault) {
        var path =
                fault instanceof JacksonException unread
                        ? unread.getPath().stream()
                                .map(step ->
                                        step.getPropertyName() == null
                                                ? Integer.toString(step.getIndex())
                                                : step.getPropertyName())
                                .collect(Collectors.joining("/"))
                        : "";
        var invalid =
                fault instanceof InvalidContent
                        ? fault
                        : fault.getCause() instanceof InvalidContent ? fault.getCause() : null;
        return invalid instanceof InvalidContent content && !content.field().isEmpty()
                ? path + (path.isEmpty() ? "" : "/") + content.field()
                : path;
    }

    private static ObjectNode plant(Component component, JsonNode bad) {
        var root = example(component);
        JsonNode at = root;
        var steps = component.steps();
        for (var index = 0; index < steps.size() - 1; index++) {
            at = below(at, steps.get(index), steps.get(index + 1));
        }
        ((ObjectNode) at).set(steps.getLast(), bad);
        return root;
    }

    private static JsonNode below(JsonNode at, String step, String next) {
        var found = step.equals("0") ? at.path(0) : at.path(step);
        if (!found.isMissingNode()) {
            return found;
        }
        JsonNode made = next.equals("0") ? JSON.arrayNode() : JSON.objectNode();
        if (at instanceof ArrayNode array) {
            array.add(made);
        } else {
            ((ObjectNode) at).set(step, made);
        }
        return made;
    }

    private static List<String> with(List<String> steps, String next) {
        return Stream.concat(steps.stream(), Stream.of(next)).toList();
    }

    private static ObjectNode example(Component component) {
        return EXAMPLES.computeIfAbsent(component.event(), BoundsTest::read).deepCopy();
    }

    private static ObjectNode read(Class<?> event) {
        var file = Path.of("src/main/resources/examples", EventType.of(event) + ".json");
        try {
            return (ObjectNode) EventJson.canonicalMapper().readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object read(byte[] json, Class<?> type) {
        return EventJson.strictMapper().readValue(json, type);
    }

    record Sample(
            @Form(Text.NAME) String name,
            @Form(Text.TEXT) String text,
            BigDecimal value,
            @Form(Text.WORD) @Count(2) List<String> words) {}

    @Test
    void whatever_is_within_is_read() {
        var name = "L\u2019Œuvre\u00a0: « été » 100\u202f% – №\u00a01 \ud83c\udfe0";

        var read =
                EventJson.strictMapper()
                        .readValue(
                                sample(
                                        name
                                                + "e"
                                                        .repeat(
                                                                Text.NAME.longest()
                                                                        - 2
                                                                        - name.codePointCount(
                                                                                0,
                                                                                name.length()
                                                                                        - 1))),
                                Sample.class);

        assertThat(read.name()).startsWith(name);
        assertThat(read.text()).isEqualTo("a\n\tb ");
    }

    private static String sample(String name) {
        var sample =
                JSON.objectNode().put("name", name).put("text", "a\n\tb ").put("value", "-0.00");
        sample.putArray("words").add("a").add("b");
        return sample.toString();
    }

    @Test
    void zero_has_no_sign() {
        assertThat(EventJson.strictMapper().readValue(sample("a"), Sample.class).value())
                .hasToString("0.00");
        assertThat(Euros.of("-0.00").text()).isEqualTo("0.00");
    }

    static List<Arguments> broken() {
        return List.of(
                arguments("{\"name\":\"a\",\"name\":\"b\"}", "name"),
                arguments("{\"words\":[],\"n\\u0061me\":\"a\",\"name\":\"b\"}", "name"),
                arguments("{\"name\":\"a\",\"text\":\"b\",\"value\":\"1\",\"words\":[]} {}", ""),
                arguments("{\"name\":" + "[".repeat(100_000), "name"),
                arguments("{\"" + "n".repeat(100_000) + "\":1}", ""),
                arguments("{\"name\":" + "9".repeat(300_000) + "}", "name"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void what_breaks_a_bound_of_the_whole_is_not_read(String json, String at) {
        assertThatCode(() -> EventJson.strictMapper().readValue(json, Sample.class))
                .isInstanceOf(JacksonException.class)
                .satisfies(fault -> assertThat(place(fault)).isIn(at, ""));
    }

    /** A bound is drawn for what comes; a log is never shut to what it holds. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"from\":\"0000\",\"basis\":\"printed\"}",
                "{\"from\":\"2024\",\"to\":\"9999-12-31\",\"basis\":\"printed\"}"
            })
    void what_was_recorded_before_a_bound_was_drawn_stays_readable(String json) {
        assertThat(EventJson.read(json.getBytes(UTF_8), fr.avenant.contracts.Effective.class))
                .isNotNull();
        assertThatCode(() -> read(json.getBytes(UTF_8), fr.avenant.contracts.Effective.class))
                .isInstanceOf(JacksonException.class);
    }
}
