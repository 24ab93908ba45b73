package fr.avenant.allinone.attack;

import fr.avenant.contracts.EventJson;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What a server answered.
 *
 * @param headers by name in small letters
 * @param lasted from the first byte sent to the last one read
 */
record Reply(int status, Map<String, String> headers, String text, Duration lasted) {

    JsonNode json() {
        return EventJson.canonicalMapper().readTree(text);
    }

    /** Empty if there is none of that name. */
    String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    boolean isProblem() {
        return header("Content-Type").startsWith("application/problem+json");
    }
}
