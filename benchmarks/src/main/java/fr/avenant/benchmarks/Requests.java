package fr.avenant.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.avenant.dossiers.loading.AccessToken;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.UUID;

/**
 * Requests of somebody who has a token. The JDK's older client answers on the thread that asks: the
 * newer one took more of the processors than any part of what it measured.
 */
record Requests(AccessToken token) {

    private static final int FIRST_ERROR = 400;

    static {
        // As many connections stay open as clients ask at once.
        System.setProperty("http.maxConnections", "64");
    }

    /** What came back. */
    record Answer(int status, String body) {}

    Answer post(String address, String body) throws IOException, InterruptedException {
        return post(address, "application/json", body);
    }

    /**
     * @param type of the body
     */
    Answer post(String address, String type, String body) throws IOException, InterruptedException {
        var connection = connection(address);
        connection.setRequestMethod("POST");
        connection.setRequestProperty("Content-Type", type);
        connection.setRequestProperty("Idempotency-Key", UUID.randomUUID().toString());
        connection.setDoOutput(true);
        try (var out = connection.getOutputStream()) {
            out.write(body.getBytes(UTF_8));
        }
        return answer(connection);
    }

    Answer get(String address) throws IOException, InterruptedException {
        return answer(connection(address));
    }

    /** Whether somebody answers anonymous questions there. */
    static boolean answers(String address) {
        try {
            var connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
            return answer(connection).status() < FIRST_ERROR;
        } catch (IOException _) {
            return false;
        }
    }

    /**
     * The body of an answer that was expected.
     *
     * @throws IllegalStateException if it is of another status
     */
    static String expect(int status, Answer answer) {
        if (answer.status() != status) {
            throw new IllegalStateException(
                    "%d where %d was expected: %s"
                            .formatted(answer.status(), status, answer.body()));
        }
        return answer.body();
    }

    private HttpURLConnection connection(String address) throws IOException, InterruptedException {
        var connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
        connection.setRequestProperty("Authorization", "Bearer " + token.value());
        return connection;
    }

    /** Read to its end, so that the connection stays open for the next request. */
    private static Answer answer(HttpURLConnection connection) throws IOException {
        var status = connection.getResponseCode();
        try (InputStream body =
                status < FIRST_ERROR ? connection.getInputStream() : connection.getErrorStream()) {
            return new Answer(status, body == null ? "" : new String(body.readAllBytes(), UTF_8));
        }
    }
}
