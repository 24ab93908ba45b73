package fr.avenant.observatory.door;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.servlet.function.ServerResponse;

/** What a service answers, passed on as it comes. */
final class StreamedAnswer {

    private static final int CHUNK = 16 * 1024;

    private StreamedAnswer() {}

    /**
     * Closes the answer when all of it is passed on.
     *
     * @param toSession what a logged-in browser is told must not outlive its session in a cache
     */
    static ServerResponse of(ClientHttpResponse answer, boolean toSession) throws IOException {
        return ServerResponse.status(answer.getStatusCode())
                .headers(headers -> copy(answer.getHeaders(), headers, toSession))
                .build((_, out) -> {
                    try (answer) {
                        pump(answer.getBody(), out.getOutputStream());
                    }
                    return null;
                });
    }

    private static void copy(HttpHeaders answered, HttpHeaders outgoing, boolean toSession) {
        answered.forEach((name, values) -> {
            var cached = name.equalsIgnoreCase(HttpHeaders.CACHE_CONTROL);
            if (PassedHeaders.toCaller(name) && !(toSession && cached)) {
                outgoing.addAll(name, values);
            }
        });
    }

    /** Passes on what has come in without waiting for more. */
    private static void pump(InputStream in, OutputStream out) throws IOException {
        var chunk = new byte[CHUNK];
        for (var read = read(in, chunk); read >= 0; read = read(in, chunk)) {
            out.write(chunk, 0, read);
            out.flush();
        }
    }

    /**
     * An answer that breaks off must break off for the caller too. Spring takes an I/O error, also
     * as a cause, for a caller who has gone, and would end the answer as if it were whole.
     */
    private static int read(InputStream in, byte[] chunk) {
        try {
            return in.read(chunk);
        } catch (IOException e) {
            throw new IllegalStateException("The answer of the service broke off: " + e);
        }
    }
}
