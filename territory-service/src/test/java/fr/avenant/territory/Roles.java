package fr.avenant.territory;

import fr.avenant.contracts.EventJson;
import fr.avenant.testplatform.http.Answer;
import fr.avenant.testplatform.http.RunningService;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Gives roles and takes them back as an operator does. */
final class Roles {

    private Roles() {}

    static Answer give(
            RunningService service, String actor, String role, @Nullable String territory) {
        var body = since("2026-11-21");
        var content = body.putObject("content").put("actor", actor).put("role", role);
        if (territory != null) {
            content.put("territory", territory);
        }
        return service.post("/api/v1/grants", body);
    }

    static Answer revoke(RunningService service, String id) {
        return service.post("/api/v1/grants/" + id + "/revocation", since("2027-06-30"));
    }

    private static ObjectNode since(String day) {
        var body = EventJson.canonicalMapper().createObjectNode();
        body.putObject("effective").put("from", day).put("basis", "inferred");
        body.putObject("source").put("system", "habilitations");
        return body;
    }
}
