package fr.avenant.testplatform.http;

import fr.avenant.contracts.EventJson;
import java.net.http.HttpHeaders;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What a service answers; the body is JSON. */
public record Answer(int status, HttpHeaders headers, String body) {

    public JsonNode json() {
        return EventJson.canonicalMapper().readTree(body);
    }

    /** A text of the body; empty if there is none of that name. */
    public String text(String name) {
        return json().path(name).asString("");
    }

    /** The last event that an accepted command led to. */
    public UUID lastEvent() {
        var events = json().get("events");
        return UUID.fromString(events.get(events.size() - 1).asString());
    }

    /** The value of a header; empty if there is none. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }
}
