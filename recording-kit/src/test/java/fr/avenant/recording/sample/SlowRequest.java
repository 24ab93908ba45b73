package fr.avenant.recording.sample;

import fr.avenant.testplatform.access.TestIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A request whose last byte is yet to come; clients of HTTP keep all of such a body to themselves.
 */
public final class SlowRequest implements AutoCloseable {

    private final Socket socket;
    private final byte last;

    private SlowRequest(Socket socket, byte last) {
        this.socket = socket;
        this.last = last;
    }

    /** Sends all but the last byte. */
    public static SlowRequest begin(RunningSample sample, String path, String format, byte[] body) {
        try {
            var request = new SlowRequest(sample.connect(), body[body.length - 1]);
            var head =
                    "POST %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n".formatted(path)
                            + "Authorization: Bearer %s\r\n"
                                    .formatted(TestIssuer.token(Requests.ACTOR))
                            + "Idempotency-Key: %s\r\n".formatted(UUID.randomUUID())
                            + "Content-Type: %s\r\nContent-Length: %d\r\n\r\n"
                                    .formatted(format, body.length);
            var out = request.socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(body, 0, body.length - 1);
            return request;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends the last byte. */
    public Answer end() {
        try {
            socket.getOutputStream().write(last);
            return answer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the server says to as much as has been sent. */
    public Answer answer() {
        try {
            return Answer.of(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
