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
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** An address of the platform, asked as any client asks it. */
public final class PublicApi implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;
    private final Supplier<String> token;

    /**
     * Asks as the public.
     *
     * @param address with scheme and port, without a slash at its end
     */
    public PublicApi(String address) {
        this(address, () -> "");
    }

    /**
     * @param token asked for each request; none is shown if it is empty
     */
    public PublicApi(String address, Supplier<String> token) {
        this.address = address;
        this.token = token;
    }

    /**
     * Asks for a path.
     *
     * @throws UncheckedIOException if nobody answers
     */
    public Answer get(String path) {
        return get(path, Map.of());
    }

    /**
     * Asks for a path.
     *
     * @param headers instead of the usual ones, by name; an empty value leaves one out
     */
    public Answer get(String path, Map<String, String> headers) {
        return send(request(path, headers).GET());
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
        var all = new HashMap<>(Map.of("Content-Type", "application/json"));
        all.put("Idempotency-Key", UUID.randomUUID().toString());
        all.putAll(headers);
        return send(request(path, all).POST(BodyPublishers.ofString(json)));
    }

    /**
     * Puts something at a path.
     *
     * @param headers instead of the usual ones, by name; an empty value leaves one out
     * @throws UncheckedIOException if nobody answers
     */
    public Answer put(String path, String json, Map<String, String> headers) {
        var all = new HashMap<>(Map.of("Content-Type", "application/json"));
        all.putAll(headers);
        return send(request(path, all).PUT(BodyPublishers.ofString(json)));
    }

    /**
     * Asks for what is at a path to be gone.
     *
     * @param headers instead of the usual ones, by name; an empty value leaves one out
     * @throws UncheckedIOException if nobody answers
     */
    public Answer delete(String path, Map<String, String> headers) {
        return send(request(path, headers).DELETE());
    }

    @Override
    public void close() {
        client.close();
    }

    private HttpRequest.Builder request(String path, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE);
        var all = new HashMap<>(headers);
        var shown = token.get();
        all.putIfAbsent("Authorization", shown.isEmpty() ? "" : "Bearer " + shown);
        all.forEach((name, value) -> {
            if (!value.isEmpty()) {
                request.header(name, value);
            }
        });
        return request;
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
