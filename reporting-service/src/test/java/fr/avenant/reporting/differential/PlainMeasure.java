package fr.avenant.reporting.differential;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What the catalogue's files state of a measure, by one of its definitions.
 *
 * @param adds dimensions along which figures may be added
 * @param lasts whether its figures count only while what they count goes on
 * @param gathers measures whose figures it shows; empty if it has some of its own
 * @param pillarOf the dimension whose register entry gives the member {@code pillar}; null if none
 * @param sameYears whether both terms of a ratio must be of one year
 * @param protection how small figures are kept from the public; null if nothing is said of it
 * @param alwaysShown whether it is said that figures are always shown
 */
record PlainMeasure(
        String id,
        int version,
        int newest,
        String unit,
        List<String> dimensions,
        Set<String> adds,
        Set<String> coversKinds,
        List<String> precedence,
        Map<String, String> defaults,
        boolean lasts,
        List<String> gathers,
        @Nullable String pillarOf,
        @Nullable String numerator,
        @Nullable String denominator,
        BigDecimal per,
        boolean sameYears,
        @Nullable Protection protection,
        boolean alwaysShown) {

    /**
     * How small figures are kept from the public.
     *
     * @param minimum the smallest one that is shown, besides zero
     * @param family name of the measures that count the same people
     * @param within dimensions that every figure must have
     * @param byUnit whether only figures in a unit of people are kept
     */
    record Protection(int minimum, String family, Set<String> within, boolean byUnit) {}

    private static final YAMLMapper YAML = YAMLMapper.builder().build();
    private static final List<String> FILES =
            List.of(
                    "/catalogue/1-quartiers.yaml",
                    "/catalogue/2-contrats.yaml",
                    "/catalogue/3-financements.yaml",
                    "/catalogue/4-postes.yaml",
                    "/catalogue/6-territoires.yaml",
                    "/catalogue/7-organisations.yaml",
                    "/test-catalogue/tests.yaml");

    /** Dimensions whose members are the same everywhere. */
    static final Set<String> SHARED = words("/catalogue/dimensions.properties", "shared");

    private static final Set<String> THINGS = things();

    /** All definitions of all measures, by identifier, the newest last. */
    static Map<String, List<PlainMeasure>> read() {
        var measures = new HashMap<String, List<PlainMeasure>>();
        for (var file : FILES) {
            try (var in = open(file)) {
                YAML.readTree(in)
                        .path("measures")
                        .valueStream()
                        .forEach(it -> measures.put(it.path("id").asString(), definitions(it)));
            } catch (IOException e) {
                throw new IllegalStateException(file, e);
            }
        }
        return measures;
    }

    /** Whether a figure in that unit may count people: whatever is not known to count things. */
    static boolean mayCountPeople(String unit) {
        return !THINGS.contains(unit);
    }

    boolean isRatio() {
        return numerator != null && denominator != null;
    }

    boolean has(String dimension) {
        return dimensions.contains(dimension);
    }

    /** The measures whose figures decide what it says. */
    Set<String> restsOn() {
        var all = new HashSet<>(recordedAs());
        if (numerator != null) {
            all.add(numerator);
        }
        if (denominator != null) {
            all.add(denominator);
        }
        return all;
    }

    Set<String> recordedAs() {
        return gathers.isEmpty() ? Set.of(id) : Set.copyOf(gathers);
    }

    private static List<PlainMeasure> definitions(JsonNode json) {
        var all = new ArrayList<PlainMeasure>();
        var newest = json.path("definitionVersion").asInt(1);
        json.path("earlier")
                .forEach(it -> all.add(of(json, it, it.path("version").asInt(), newest)));
        all.add(of(json, json, newest, newest));
        return all;
    }

    private static PlainMeasure of(JsonNode json, JsonNode over, int version, int newest) {
        var gathers = texts(json.path("gathers"));
        var dimensions = new ArrayList<String>();
        dimensions.add("territory");
        dimensions.addAll(texts(either(over, json, "dimensions")));
        if (!gathers.isEmpty()) {
            dimensions.add("variable");
        }
        dimensions.add("year");
        var defaults = new HashMap<String, String>();
        either(over, json, "defaults")
                .properties()
                .forEach(it -> defaults.put(it.getKey(), it.getValue().asString()));
        var id = json.path("id").asString();
        return new PlainMeasure(
                id,
                version,
                newest,
                json.path("unit").asString(),
                dimensions,
                Set.copyOf(texts(either(over, json, "addsOver"))),
                Set.copyOf(texts(either(over, json, "coversKinds"))),
                texts(json.path("precedence")),
                defaults,
                json.path("holds").asString("").equals("whileItLasts"),
                gathers,
                text(json.path("derives").path("pillar").path("from")),
                text(json.path("numerator")),
                text(json.path("denominator")),
                new BigDecimal(json.path("per").asString("1")),
                !json.path("terms").asString("same").equals("latestDenominator"),
                protection(json),
                json.has("disclosure") && !json.path("disclosure").has("minimum"));
    }

    private static JsonNode either(JsonNode over, JsonNode json, String field) {
        return over.has(field) ? over.path(field) : json.path(field);
    }

    private static @Nullable Protection protection(JsonNode json) {
        var disclosure = json.path("disclosure");
        return disclosure.has("minimum")
                ? new Protection(
                        disclosure.path("minimum").asInt(),
                        disclosure.path("family").asString(json.path("id").asString()),
                        Set.copyOf(texts(disclosure.path("within"))),
                        json.path("unit").asString().equals("asIndicated"))
                : null;
    }

    private static @Nullable String text(JsonNode json) {
        return json.isString() ? json.asString() : null;
    }

    private static List<String> texts(JsonNode json) {
        return json.valueStream().map(JsonNode::asString).toList();
    }

    /** Units that are listed, and those that have a French word but count people. */
    private static Set<String> things() {
        var units = "/catalogue/units.properties";
        var things = new HashSet<>(words(units, "things"));
        for (var key : properties("/catalogue/words.properties").stringPropertyNames()) {
            if (key.startsWith("unit.")) {
                things.add(key.substring("unit.".length()));
            }
        }
        things.removeAll(words(units, "people"));
        return things;
    }

    private static Set<String> words(String file, String key) {
        return Set.of(properties(file).getProperty(key).split(","));
    }

    private static Properties properties(String file) {
        try (var in = open(file)) {
            var properties = new Properties();
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new IllegalStateException(file, e);
        }
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(PlainMeasure.class.getResourceAsStream(file), file);
    }
}
