package fr.avenant.allinone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public address of a platform, as anybody asks it. */
public final class PublicApi {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    /** An answer. */
    public record Answer(int status, JsonNode body) {}

    private final String address;

    PublicApi(String address) {
        this.address = address;
    }

    /** The JSON at a path, whatever its status. */
    public JsonNode get(String path) {
        return ask(HttpRequest.newBuilder(URI.create(address + path)).GET()).body();
    }

    /** Sends a command under a key of its own. */
    public Answer post(String path, String json) {
        return ask(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Content-Type", "application/json")
                        .header("Avenant-Actor", "essai-0001")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString(json)));
    }

    private static Answer ask(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
