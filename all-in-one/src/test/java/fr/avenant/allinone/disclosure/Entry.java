package fr.avenant.allinone.disclosure;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A figure as somebody records it.
 *
 * @param collection address that it is recorded at
 * @param id identifier
 * @param about what it is about, as members of the content
 * @param effective from when to when
 * @param document that prints it
 */
record Entry(
        String collection,
        String id,
        Map<String, Object> about,
        Map<String, Object> effective,
        String document) {

    private static final String OF = SmallFigures.TERRITORY;
    private static final String REPORTS_OF = "le-puy-en-velay";

    /** Of 2024, by the public document of its territory. */
    static Entry statistic(
            String name, String measure, String unit, String kind, String code, String... members) {
        return new Entry(
                "/api/territory/v1/statistics",
                "statistic:" + OF + ".essai." + name,
                Map.of(
                        "territory",
                        OF,
                        "measure",
                        measure,
                        "unit",
                        unit,
                        "year",
                        2024,
                        "subject",
                        Map.of("kind", kind, "code", code),
                        "dimensions",
                        pairs(members)),
                Map.of("from", "2024", "basis", "printed"),
                "document:carcassonne.cdv-2024");
    }

    static Entry ofQuartier(
            String name, String measure, String unit, String quartier, String... members) {
        return statistic(name, measure, unit, "quartier", OF + "." + quartier, members);
    }

    /** A report of people whom an indicator counts. */
    static Entry report(String name, String unit, String from, @Nullable String to) {
        return new Entry(
                "/api/engagement/v1/indicator-reports",
                "indicator-report:" + REPORTS_OF + ".essai." + name,
                Map.of(
                        "territory",
                        REPORTS_OF,
                        "indicator",
                        "indicator:" + REPORTS_OF + ".protocole-2019.e043-i1",
                        "stage",
                        "reported",
                        "unit",
                        unit,
                        "period",
                        to == null ? Map.of("from", from) : Map.of("from", from, "to", to),
                        "breakdown",
                        Map.of()),
                Map.of("from", from, "basis", "printed"),
                "document:le-puy-en-velay.protocole-2019");
    }

    Entry with(String member, Object value) {
        var more = new TreeMap<>(about);
        more.put(member, value);
        return new Entry(collection, id, more, effective, document);
    }

    Entry undated() {
        var less = new TreeMap<>(about);
        less.remove("year");
        return new Entry(
                collection, id, less, Map.of("from", "unknown", "basis", "inferred"), document);
    }

    Entry between(String from, String to) {
        return new Entry(
                collection,
                id,
                about,
                Map.of("from", from, "to", to, "basis", "printed"),
                document);
    }

    /** Under another identifier. */
    Entry again(String suffix) {
        return new Entry(collection, id + "." + suffix, about, effective, document);
    }

    Entry from(String otherDocument) {
        return new Entry(collection, id, about, effective, otherDocument);
    }

    /** A body that records it. */
    String told(String value) {
        return json(Map.of("id", id), value);
    }

    /** A body that corrects what an event recorded. */
    String correcting(String event, String value) {
        return json(Map.of("corrects", event, "nature", "rectification"), value);
    }

    private String json(Map<String, Object> first, String value) {
        var content = new TreeMap<>(about);
        content.put("quantity", measured(value));
        var body = new TreeMap<>(first);
        body.put("content", content);
        body.put("effective", effective);
        body.put("source", Map.of("document", document, "locator", "essai"));
        return JsonMapper.shared().writeValueAsString(body);
    }

    static Map<String, Object> measured(String value) {
        return Map.of("kind", "measured", "value", value);
    }

    private static Map<String, String> pairs(String... members) {
        var pairs = new TreeMap<String, String>();
        for (var index = 0; index < members.length; index += 2) {
            pairs.put(members[index], members[index + 1]);
        }
        return pairs;
    }
}
