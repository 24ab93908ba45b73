package fr.avenant.testplatform.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** An address of the platform, asked as any client asks it. */
public final class PublicApi implements AutoCloseable {

    public static final String ACTOR = "actor-of-the-tests";

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;

    /**
     * @param address with scheme and port, without a slash at its end
     */
    public PublicApi(String address) {
        this.address = address;
    }

    /**
     * Asks for a path.
     *
     * @throws UncheckedIOException if nobody answers
     */
    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** The JSON at a path, whatever its status. */
    public JsonNode json(String path) {
        return get(path).json();
    }

    /** Sends a command under a new key. */
    public Answer post(String path, String json) {
        return post(path, json, Map.of());
    }

    /**
     * Sends a command.
     *
     * @param headers instead of the usual ones, by name; an empty value leaves one out
     * @throws UncheckedIOException if nobody answers
     */
    public Answer post(String path, String json, Map<String, String> headers) {
        var all = new HashMap<>(Map.of("Avenant-Actor", ACTOR, "Content-Type", "application/json"));
        all.put("Idempotency-Key", UUID.randomUUID().toString());
        all.putAll(headers);
        var request = request(path).POST(BodyPublishers.ofString(json));
        all.forEach((name, value) -> {
            if (!value.isEmpty()) {
                request.header(name, value);
            }
        });
        return send(request);
    }

    @Override
    public void close() {
        client.close();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
