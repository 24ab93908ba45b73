package fr.avenant.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks as browsers do: compressed, and the answer read to its end.
 *
 * @param token of whoever asks; null for the public
 */
record Asking(String service, @Nullable String token) {

    private static final int OK = 200;
    private static final int FIRST_ERROR = 400;
    private static final JsonMapper JSON = JsonMapper.shared();

    static {
        // As many connections stay open as clients ask at once.
        System.setProperty("http.maxConnections", "64");
    }

    /**
     * What came back.
     *
     * @param firstByte milliseconds until then
     * @param lastByte likewise
     * @param bytes as they came
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Answer(int status, double firstByte, double lastByte, boolean gzip, byte[] bytes) {

        /** Whether it is what was asked for, and no refusal. */
        boolean isGiven() {
            return status == OK;
        }

        JsonNode json() throws IOException {
            try (InputStream in =
                    gzip
                            ? new GZIPInputStream(new ByteArrayInputStream(bytes))
                            : new ByteArrayInputStream(bytes)) {
                return JSON.readTree(in);
            }
        }
    }

    /**
     * An answer that is expected.
     *
     * @throws IllegalStateException if it is another one
     */
    Answer expect(String address) throws IOException {
        var answer = get(address);
        if (!answer.isGiven()) {
            throw new IllegalStateException(
                    "%d to %s: %s".formatted(answer.status(), address, answer.json()));
        }
        return answer;
    }

    Answer get(String address) throws IOException {
        var begin = System.nanoTime();
        var connection = (HttpURLConnection) URI.create(service + address).toURL().openConnection();
        connection.setRequestProperty("Accept-Encoding", "gzip");
        if (token != null) {
            connection.setRequestProperty("Authorization", "Bearer " + token);
        }
        var status = connection.getResponseCode();
        try (InputStream body =
                status < FIRST_ERROR ? connection.getInputStream() : connection.getErrorStream()) {
            var bytes = new ByteArrayOutputStream();
            var first = body.read();
            var firstByte = millis(begin);
            if (first >= 0) {
                bytes.write(first);
                body.transferTo(bytes);
            }
            return new Answer(
                    status,
                    firstByte,
                    millis(begin),
                    "gzip".equals(connection.getContentEncoding()),
                    bytes.toByteArray());
        }
    }

    private static double millis(long since) {
        return (System.nanoTime() - since) / 1e6;
    }
}
