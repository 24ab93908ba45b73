package fr.avenant.allinone.observability;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What Grafana shows. */
record Dashboard(JsonNode json) {

    static Dashboard read() {
        return new Dashboard(Deployment.dashboard());
    }

    List<JsonNode> panels() {
        return json.path("panels").valueStream().toList();
    }

    /** Panels that show data: all but the headings of rows. */
    List<JsonNode> charts() {
        return panels().stream().filter(it -> !it.path("type").asString().equals("row")).toList();
    }

    List<JsonNode> variables() {
        return json.at("/templating/list").valueStream().toList();
    }

    List<Query> queries() {
        return Stream.concat(
                        charts().stream().flatMap(Dashboard::queries),
                        variables().stream().map(Dashboard::query))
                .toList();
    }

    private static Stream<Query> queries(JsonNode panel) {
        return panel.path("targets")
                .valueStream()
                .map(target ->
                        new Query(
                                panel.path("title").asString()
                                        + " "
                                        + target.path("refId").asString(),
                                target.path("expr").asString(),
                                target.path("legendFormat").asString()));
    }

    /** What is a function of Grafana's, in the words of Prometheus. */
    private static Query query(JsonNode variable) {
        return new Query(
                "variable " + variable.path("name").asString(),
                variable.at("/query/query")
                        .asString()
                        .replaceFirst("label_values\\((.*), (\\w+)\\)", "count by ($2) ($1)"),
                "");
    }
}
