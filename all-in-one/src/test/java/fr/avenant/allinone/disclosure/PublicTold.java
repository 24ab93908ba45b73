package fr.avenant.allinone.disclosure;

import fr.avenant.allinone.RunningPlatform;
import fr.avenant.testplatform.http.PublicApi;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the public is told by all the questions that it has the patience to ask. */
final class PublicTold {

    private static final List<String> TERRITORIES =
            List.of("aurillac", "cahors", "carcassonne", "le-puy-en-velay");
    private static final List<String> QUARTIERS =
            List.of(SmallFigures.B, SmallFigures.F, SmallFigures.G, SmallFigures.O, SmallFigures.V);
    static final List<String> RECORDED =
            List.of(
                    "qpv.c2sBeneficiaries",
                    "qpv.rsaBeneficiaries",
                    "qpv.jobSeekers",
                    "qpv.splitClassPupils",
                    "qpv.acsBeneficiaries",
                    "qpv.acsShare",
                    "qpv.acsShareOfCommune",
                    "iris.fullyDependentBeneficiaries",
                    "commune.fullyDependentBeneficiaries",
                    "indicator.value");
    private static final List<String> ENTRIES =
            List.of(
                    "/api/v1/contracts/contract:le-puy-en-velay.protocole-2019",
                    "/api/v1/engagements/engagement:le-puy-en-velay.protocole-2019.e043",
                    "/api/v1/indicators/indicator:le-puy-en-velay.protocole-2019.e043-i1",
                    "/api/v1/documents/document:le-puy-en-velay.protocole-2019?limit=1000",
                    "/api/v1/documents/document:carcassonne.cdv-2024?limit=1000",
                    "/api/v1/documents/document:carcassonne.essai-ferme?limit=1000",
                    "/api/v1/territories/carcassonne",
                    "/api/v1/territories/le-puy-en-velay",
                    "/api/v1/data-quality?limit=1000",
                    "/api/v1/data-quality/names",
                    "/api/v1/data-quality/counts");

    private final PublicApi reporting;
    private final SmallFigures recorded;
    private final Map<String, Set<BigDecimal>> byRecord = new HashMap<>();
    private final Map<String, Set<BigDecimal>> sums = new LinkedHashMap<>();
    private final Set<String> explained = new LinkedHashSet<>();
    private int asked;

    private PublicTold(PublicApi reporting, SmallFigures recorded) {
        this.reporting = reporting;
        this.recorded = recorded;
    }

    static PublicTold of(SmallFigures recorded) {
        var port = RunningPlatform.get().ports().reporting();
        try (var reporting = new PublicApi("http://127.0.0.1:" + port)) {
            var told = new PublicTold(reporting, recorded);
            told.askEverything();
            return told;
        }
    }

    /** Whether the public was told this value of an event or of what it recorded. */
    boolean knows(SmallFigures.Figure figure) {
        var value = new BigDecimal(figure.value());
        return Stream.of(figure.event(), figure.subject())
                .flatMap(it -> byRecord.getOrDefault(it, Set.of()).stream())
                .anyMatch(it -> it.compareTo(value) == 0);
    }

    /** What stands in cells and is no figure that was told by itself, by address of explanation. */
    Map<String, Set<BigDecimal>> sums() {
        var known = byRecord.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        var others = new LinkedHashMap<String, Set<BigDecimal>>();
        sums.forEach((cell, values) -> {
            var rest = new TreeSet<>(values);
            rest.removeAll(known);
            if (!rest.isEmpty()) {
                others.put(cell, rest);
            }
        });
        return others;
    }

    /** Addresses of what is behind cells of the measures that were recorded. */
    List<String> explained() {
        return List.copyOf(explained);
    }

    int asked() {
        return asked;
    }

    private void askEverything() {
        for (var measure : measures()) {
            breakdowns(measure).forEach(by -> compare(measure, "by=" + by));
        }
        for (var measure : RECORDED) {
            overSubsets(measure);
            overTime(measure);
            ask(finest(measure), "&ended=included&on=2024-06-30");
        }
        var all = String.join(",", RECORDED);
        ask("/api/v1/comparisons?measure=" + all + "&by=territory,year");
        ask("/api/v1/comparisons?measure=" + all + "&by=quartier,year&territory=carcassonne");
        ENTRIES.forEach(this::ask);
        for (var quartier : QUARTIERS) {
            ask("/api/v1/quartiers/carcassonne." + quartier);
        }
        for (var measure : RECORDED) {
            explained.addAll(ask(finest(measure), ""));
            var before = recorded.positions().reversed().get(1);
            explained.addAll(ask(finest(measure), "&positions=" + before));
        }
        explained.forEach(this::ask);
    }

    /** Returns the addresses of what is behind the cells. */
    private List<String> ask(String question, String at) {
        return ask(question + at).findValues("explain").stream().map(JsonNode::asString).toList();
    }

    /** Whoever asks chooses the parts. */
    private void overSubsets(String measure) {
        subsets(TERRITORIES)
                .forEach(some -> {
                    compare(measure, "by=year&territory=" + some);
                    compare(measure, "by=&territory=" + some);
                });
        if (measure.startsWith("qpv.")) {
            subsets(QUARTIERS)
                    .forEach(some ->
                            compare(measure, "by=year&territory=carcassonne&quartier=" + some));
        }
    }

    private void overTime(String measure) {
        for (var position : recorded.positions()) {
            compare(measure, "by=territory,year&positions=" + position);
            ask(finest(measure), "&positions=" + position);
        }
    }

    private static String finest(String measure) {
        var territory =
                measure.equals("indicator.value") ? "le-puy-en-velay" : SmallFigures.TERRITORY;
        var by =
                switch (measure) {
                    case "indicator.value" -> "indicator,stage,quartier";
                    case "iris.fullyDependentBeneficiaries" -> "iris";
                    case "commune.fullyDependentBeneficiaries" -> "commune";
                    default -> "quartier";
                };
        return "/api/v1/comparison?measure=%s&territory=%s&by=%s,year"
                .formatted(measure, territory, by);
    }

    private void compare(String measure, String question) {
        ask("/api/v1/comparison?measure=" + measure + "&" + question);
    }

    /** Those about people, and what is computed of them. */
    private List<String> measures() {
        var measures = json("/api/v1/measures").path("measures").valueStream().toList();
        var counts =
                measures.stream()
                        .filter(it -> it.path("disclosure").hasNonNull("minimum"))
                        .map(it -> it.path("id").asString())
                        .collect(Collectors.toSet());
        return measures.stream()
                .filter(it ->
                        counts.contains(it.path("id").asString())
                                || counts.contains(it.path("numerator").asString(""))
                                || counts.contains(it.path("denominator").asString("")))
                .map(it -> it.path("id").asString())
                .toList();
    }

    /** Every set of up to three dimensions. */
    private List<String> breakdowns(String measure) {
        var dimensions =
                json("/api/v1/measures")
                        .path("measures")
                        .valueStream()
                        .filter(it -> it.path("id").asString().equals(measure))
                        .flatMap(it -> it.path("dimensions").valueStream())
                        .map(it -> it.path("name").asString())
                        .toList();
        return Stream.concat(
                        Stream.of(""),
                        subsets(dimensions).filter(it -> it.split(",", -1).length <= 3))
                .toList();
    }

    /** All that have a member, with commas between them. */
    private static Stream<String> subsets(List<String> members) {
        var subsets = new ArrayList<String>();
        for (var bits = 1; bits < (1 << members.size()); bits++) {
            var subset = new ArrayList<String>();
            for (var index = 0; index < members.size(); index++) {
                if ((bits & (1 << index)) != 0) {
                    subset.add(members.get(index));
                }
            }
            subsets.add(String.join(",", subset));
        }
        return subsets.stream();
    }

    private JsonNode json(String path) {
        return JsonMapper.shared().readTree(reporting.get(path).body());
    }

    private JsonNode ask(String path) {
        asked++;
        var answer = reporting.get(path);
        if (answer.status() != 200) {
            throw new AssertionError(path + ": " + answer.status() + " " + answer.body());
        }
        var body = JsonMapper.shared().readTree(answer.body());
        look(body);
        return body;
    }

    private void look(JsonNode node) {
        if (node.isObject()) {
            var value = node.has("value") ? node.path("value") : node.at("/quantity/value");
            for (var name : List.of("event", "id", "subject")) {
                if (isNumber(value) && node.path(name).isString()) {
                    byRecord.computeIfAbsent(node.path(name).asString(), _ -> new TreeSet<>())
                            .add(new BigDecimal(value.asString()));
                }
            }
            if (node.path("explain").isString()) {
                numbers(node);
            }
        }
        node.forEach(this::look);
    }

    private void numbers(JsonNode cell) {
        var told = new TreeSet<BigDecimal>();
        var places = new ArrayList<JsonNode>();
        places.add(cell.path("value"));
        places.add(cell.at("/partial/value"));
        places.add(cell.at("/printed/value"));
        cell.path("leftOut").forEach(it -> places.add(it.path("value")));
        cell.path("terms").forEach(it -> places.add(it.path("value")));
        places.stream()
                .filter(PublicTold::isNumber)
                .forEach(it -> told.add(new BigDecimal(it.asString())));
        if (!told.isEmpty()) {
            sums.merge(
                    cell.path("explain").asString(),
                    told,
                    (one, other) -> {
                        one.addAll(other);
                        return one;
                    });
        }
    }

    private static boolean isNumber(JsonNode value) {
        return value.isNumber() || (value.isString() && value.asString().matches("-?[0-9.]+"));
    }
}
