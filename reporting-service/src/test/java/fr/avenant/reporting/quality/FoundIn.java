package fr.avenant.reporting.quality;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.reporting.scenario.Publisher;
import fr.avenant.reporting.scenario.RunningReporting;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What the rules find in one territory. */
record FoundIn(RunningReporting reporting, Publisher publisher, String territory) {

    List<JsonNode> by(String rule) {
        reporting.awaitFindings(publisher);
        return reporting
                .get("/api/v1/data-quality?territory=%s&rule=%s".formatted(territory, rule))
                .json()
                .path("findings")
                .valueStream()
                .toList();
    }

    /** What is off, in words. */
    List<String> whatBy(String rule) {
        return by(rule).stream().map(finding -> text(finding, "what")).toList();
    }

    JsonNode onlyBy(String rule) {
        var found = by(rule);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    static String text(JsonNode finding, String field) {
        return finding.path(field).asString("");
    }

    /** What stands at each place. */
    static List<String> printedAt(JsonNode finding) {
        return finding.path("places").valueStream().map(place -> text(place, "printed")).toList();
    }
}
