package fr.avenant.allinone.observability;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A rule of alerts.yml.
 *
 * @param description what to do
 */
record Alert(String name, String expression, String severity, String summary, String description) {

    static List<Alert> all() {
        return Deployment.alerts()
                .path("groups")
                .valueStream()
                .flatMap(group -> group.path("rules").valueStream())
                .map(Alert::of)
                .toList();
    }

    Query query() {
        return new Query("alert " + name, expression, "");
    }

    private static Alert of(JsonNode rule) {
        return new Alert(
                rule.path("alert").asString(),
                rule.path("expr").asString(),
                rule.at("/labels/severity").asString(""),
                rule.at("/annotations/summary").asString(""),
                rule.at("/annotations/description").asString(""));
    }
}
