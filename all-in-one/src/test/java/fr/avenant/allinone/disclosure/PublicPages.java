package fr.avenant.allinone.disclosure;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.avenant.allinone.RunningPlatform;
import fr.avenant.testplatform.http.PublicApi;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Headers and bodies of what anybody gets at the door, and at the ports behind it. */
final class PublicPages {

    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/territoires",
                    "/territoires/carcassonne",
                    "/territoires/le-puy-en-velay",
                    "/contrats/le-puy-en-velay.protocole-2019",
                    "/contrats/carcassonne.cdv-2024",
                    "/engagements/le-puy-en-velay.protocole-2019.e043",
                    "/indicateurs/le-puy-en-velay.protocole-2019.e043-i1",
                    "/documents",
                    "/documents/carcassonne.cdv-2024",
                    "/documents/carcassonne.essai-ferme",
                    "/documents/le-puy-en-velay.protocole-2019",
                    "/mesures",
                    "/qualite",
                    "/qualite/noms",
                    "/qualite?territory=carcassonne",
                    "/etat",
                    "/journal",
                    "/api-docs",
                    "/saisie",
                    "/connexion",
                    "/nowhere");

    /** What is there for whoever reads events, records or runs the platform. */
    private static final List<String> BEHIND =
            List.of(
                    "/actuator",
                    "/actuator/health",
                    "/actuator/info",
                    "/actuator/metrics",
                    "/actuator/prometheus",
                    "/v3/api-docs",
                    "/api/v1/events",
                    "/api/v1/status",
                    "/api/v1/generations",
                    "/api/v1/held-aggregates",
                    "/api/v1/facts",
                    "/api/v1/statistics/statistic:carcassonne.essai.c2s-total",
                    "/api/v1/statistics/columns",
                    "/api/v1/indicator-reports/indicator-report:le-puy-en-velay.essai.year",
                    "/api/v1/parked-events",
                    "/api/v1/outbox");

    private PublicPages() {}

    /**
     * By address.
     *
     * @param explanations addresses of the API that have a page, too
     */
    static Map<String, String> all(List<String> explanations) {
        var running = RunningPlatform.get();
        var pages = new LinkedHashMap<String, String>();
        try (var door = running.publicApi()) {
            Stream.of(PAGES, comparisons(), quartiers(), explained(explanations), BEHIND)
                    .flatMap(List::stream)
                    .forEach(path -> pages.put(path, text(door, path)));
        }
        var ports = running.ports();
        for (var port :
                IntStream.of(
                                ports.territory(),
                                ports.engagement(),
                                ports.programmation(),
                                ports.reporting())
                        .toArray()) {
            try (var service = new PublicApi("http://127.0.0.1:" + port)) {
                BEHIND.forEach(path -> pages.put(port + path, text(service, path)));
            }
        }
        return pages;
    }

    private static String text(PublicApi server, String path) {
        var answer = server.get(path, Map.of("Accept", "text/html,application/json,*/*;q=0.5"));
        return answer.status() + " " + answer.headers().map() + " " + answer.body();
    }

    private static List<String> comparisons() {
        var pages = new ArrayList<String>();
        for (var measure : PublicTold.RECORDED) {
            for (var by : List.of("territory", "year", "territory,year")) {
                pages.add(
                        "/comparaison?measure=%s&by=%s"
                                .formatted(measure, URLEncoder.encode(by, UTF_8)));
                for (var format : List.of("csv", "csv-fr", "sdmx-json")) {
                    pages.add(
                            "/api/v1/comparison?format=%s&measure=%s&by=%s"
                                    .formatted(format, measure, by));
                }
                pages.add(
                        "/api/v1/comparison?format=geojson&measure=%s&by=territory"
                                .formatted(measure));
            }
        }
        for (var rule : List.of("totals-of-parts", "same-quantity-twice")) {
            pages.add("/api/v1/data-quality?format=csv&rule=" + rule);
        }
        return pages;
    }

    private static List<String> quartiers() {
        return Stream.of(SmallFigures.B, SmallFigures.F, SmallFigures.G, SmallFigures.O)
                .map(it -> "/quartiers/carcassonne." + it)
                .toList();
    }

    private static List<String> explained(List<String> explanations) {
        return explanations.stream()
                .map(it -> it.replace("/api/v1/explanations/", "/explications/"))
                .limit(60)
                .toList();
    }
}
