package fr.avenant.recording.sample;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the service said over HTTP. */
public record Answer(int status, HttpHeaders headers, String text) {

    Answer(HttpResponse<String> response) {
        this(response.statusCode(), response.headers(), response.body());
    }

    /** Of what was read from a connection that is closed after the answer. */
    static Answer of(InputStream connection) throws IOException {
        var all = new String(connection.readAllBytes(), StandardCharsets.UTF_8);
        var parts = all.split("\r\n\r\n", 2);
        var lines = parts[0].split("\r\n", -1);
        var headers =
                Stream.of(lines)
                        .skip(1)
                        .map(line -> line.split(": ", 2))
                        .collect(
                                Collectors.groupingBy(
                                        header -> header[0],
                                        Collectors.mapping(
                                                header -> header[1], Collectors.toList())));
        return new Answer(
                Integer.parseInt(lines[0].split(" ", -1)[1]),
                HttpHeaders.of(headers, (_, _) -> true),
                parts[1].substring(
                        Math.max(0, parts[1].indexOf('{')), parts[1].lastIndexOf('}') + 1));
    }

    public @Nullable String header(String name) {
        return headers.firstValue(name).orElse(null);
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
