package fr.avenant.kit.sample;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the service said over HTTP. */
public record Answer(HttpResponse<String> raw) {

    public int status() {
        return raw.statusCode();
    }

    public @Nullable String header(String name) {
        return raw.headers().firstValue(name).orElse(null);
    }

    public String text() {
        return raw.body();
    }

    /** A member of the body as text; null if it is not there. */
    public @Nullable String member(String name) {
        var value = json().get(name);
        return value == null ? null : value.asString();
    }

    /** The stable code of a problem; null if it is none. */
    public @Nullable String code() {
        return member("code");
    }

    /** Identifiers of the events that an accepted command led to. */
    public List<UUID> events() {
        return json().get("events")
                .valueStream()
                .map(JsonNode::asString)
                .map(UUID::fromString)
                .toList();
    }

    public UUID onlyEvent() {
        return events().getFirst();
    }

    public JsonNode json() {
        return JsonMapper.shared().readTree(text());
    }
}
