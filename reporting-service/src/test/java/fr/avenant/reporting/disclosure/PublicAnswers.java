package fr.avenant.reporting.disclosure;

import fr.avenant.reporting.scenario.Answer;
import fr.avenant.reporting.scenario.RunningReporting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything that the public can ask about the quiet territory, with what it is told. */
final class PublicAnswers {

    private static final List<String> MEASURES =
            List.of(
                    QuietTerritory.BENEFICIARIES,
                    "qpv.c2sShare",
                    "qpv.acsBeneficiaries",
                    "qpv.acsShare",
                    "qpv.insured",
                    "qpv.jobSeekers",
                    "indicator.value",
                    "indicator.count");

    private static final List<String> BREAKDOWNS =
            List.of("", "year", "territory,year", "quartier,year", "quartier", "indicator,year");

    private static final List<String> EXPORTS = List.of("csv-fr", "xlsx", "geojson", "sdmx-json");

    private static final Set<String> LISTS =
            Set.of(
                    "/api/v1/territories",
                    "/api/v1/quartiers",
                    "/api/v1/contracts",
                    "/api/v1/engagements",
                    "/api/v1/indicators",
                    "/api/v1/organisations",
                    "/api/v1/documents",
                    "/api/v1/measures");

    private static final List<String> HISTORIES =
            List.of(
                    "includeHistory=true",
                    "updatedAfter=2026-01-01T08:00:20Z",
                    "includeHistory=true&updatedAfter=2026-01-01T08:00:20Z");

    /** What is refused, or asked of another time than now. */
    private static final List<String> ODD_QUESTIONS =
            List.of(
                    "",
                    "&measure=qpv.unknown&by=quartier",
                    "&measure=qpv.c2sBeneficiaries&by=nothing",
                    "&measure=qpv.c2sBeneficiaries&by=quartier&quartier=nowhere",
                    "&measure=qpv.c2sBeneficiaries&by=quartier&definition=9",
                    "&measure=qpv.c2sBeneficiaries&by=quartier&parts=included",
                    "&measure=qpv.c2sBeneficiaries&by=quartier,year&ended=included",
                    "&measure=qpv.c2sBeneficiaries&by=quartier,year&on=2020-06-30",
                    "&measure=qpv.c2sBeneficiaries&by=quartier,year&asOf=2026-01-01T08:00:20Z");

    /** What may stand in an address where it names something. */
    private static final List<String> NAMES =
            List.of(
                    QuietTerritory.T,
                    QuietTerritory.CONTRACT,
                    "quiet.cdv",
                    "quiet.nord",
                    "quartier:quiet.nord",
                    "nord",
                    QuietTerritory.INDICATOR,
                    "quiet.i1",
                    "engagement:quiet.e1",
                    "quiet.e1",
                    "document:quiet.doc",
                    "quiet.doc",
                    "organisation:etat",
                    "etat",
                    "indicator-report:quiet.i1.2021",
                    QuietTerritory.BENEFICIARIES);

    private final RunningReporting reporting;
    private final List<String> positions;

    private final List<String> measures;

    private PublicAnswers(
            RunningReporting reporting, List<String> positions, List<String> measures) {
        this.reporting = reporting;
        this.positions = positions;
        this.measures = measures;
    }

    /** About everything, now and at these positions. */
    static Map<String, String> all(RunningReporting reporting, List<String> positions) {
        var answers = new PublicAnswers(reporting, positions, MEASURES);
        return answers.all(answers.described());
    }

    /** About beneficiaries and the contract's indicator, now. */
    static Map<String, String> few(RunningReporting reporting) {
        return new PublicAnswers(reporting, List.of(), List.of(QuietTerritory.BENEFICIARIES))
                .all(List.of("/api/v1/contracts/quiet.cdv", "/api/v1/data-quality"));
    }

    /** By address: status and body. */
    private Map<String, String> all(List<String> paths) {
        var answers = new LinkedHashMap<String, String>();
        for (var path : paths) {
            for (var territory : List.of("", "?territory=" + QuietTerritory.T)) {
                for (var format : List.of("", (territory.isEmpty() ? "?" : "&") + "format=csv")) {
                    ask(path + territory + format, answers);
                }
                if (LISTS.contains(path)) {
                    for (var format : List.of("csv-fr", "xlsx")) {
                        ask(
                                path
                                        + territory
                                        + (territory.isEmpty() ? "?" : "&")
                                        + "format="
                                        + format,
                                answers);
                    }
                }
            }
        }
        for (var measure : measures) {
            for (var by : BREAKDOWNS) {
                var question =
                        "/api/v1/comparison?territory=%s&measure=%s&by=%s"
                                .formatted(QuietTerritory.T, measure, by);
                ask(question + "&format=csv", answers);
                ask(question, answers);
                for (var format : EXPORTS) {
                    ask(question + "&format=" + format, answers);
                    ask(
                            question.replace("comparison?", "comparison/schema?")
                                    + "&format="
                                    + format,
                            answers);
                }
                for (var history : HISTORIES) {
                    ask(question + "&format=sdmx-json&" + history, answers);
                }
                for (var position : positions) {
                    ask(question + "&positions=" + position, answers);
                }
            }
        }
        for (var odd : ODD_QUESTIONS) {
            ask("/api/v1/comparison?territory=" + QuietTerritory.T + odd, answers);
        }
        for (var body : List.copyOf(answers.values())) {
            explanations(body).forEach(address -> ask(address, answers));
        }
        return answers;
    }

    /** Every address of the description that can be read, with every name in it. */
    private List<String> described() {
        var paths = new ArrayList<String>();
        reporting
                .getWithin("/v3/api-docs")
                .json()
                .path("paths")
                .properties()
                .forEach(path -> {
                    if (path.getValue().has("get")) {
                        if (path.getKey().contains("{")) {
                            NAMES.forEach(
                                    name -> paths.add(path.getKey().replaceAll("\\{[^}]*}", name)));
                        } else {
                            paths.add(path.getKey());
                        }
                    }
                });
        return paths;
    }

    private void ask(String path, Map<String, String> answers) {
        if (!answers.containsKey(path)) {
            var answer = reporting.getWithin(path);
            var isWorkbook = path.contains("format=xlsx") && !path.contains("/schema");
            answers.put(
                    path,
                    answer.status()
                            + " "
                            + (isWorkbook
                                    ? Arrays.toString(reporting.fileWithin(path).body())
                                    : answer.text()));
            answers.put(path + " headers", headers(answer).toString());
        }
    }

    /** All but the time of the answer. */
    private static Map<String, List<String>> headers(Answer answer) {
        var headers = new TreeMap<>(answer.response().headers().map());
        headers.remove("date");
        return headers;
    }

    private static List<String> explanations(String answer) {
        var start = answer.indexOf(" {");
        if (!answer.startsWith("200") || start != 3) {
            return List.of();
        }
        return JsonMapper.shared()
                .readTree(answer.substring(4))
                .path("cells")
                .valueStream()
                .map(cell -> cell.path("explain"))
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .toList();
    }
}
