package fr.avenant.observatory.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that make their requests last, while others have something to record. */
@Timeout(120)
class SlowCallersTest {

    private static final int MANY = 110;
    private static final String COMMAND = "/api/territory/v1/documents";

    private final RunningDoor door =
            RunningDoor.start(
                    Map.of(
                            "avenant.limits.pace.grace", "3s",
                            "avenant.limits.requests-at-once", "150",
                            "avenant.limits.requests-a-minute.changing", "100000"));
    private final List<Socket> slow = new ArrayList<>();

    @AfterEach
    void stop() throws IOException {
        for (var socket : slow) {
            socket.close();
        }
        door.close();
    }

    @Test
    void bodies_that_drip_hold_nobody_up_and_end() throws Exception {
        door.territory.on("/api/v1/documents", 201, "{}");
        var theirs = door.bearer(RunningDoor.PROGRAM);
        var ours = door.bearer(RunningDoor.OTHER_PROGRAM);
        for (var one = 0; one < MANY; one++) {
            open("");
            open("Authorization: " + theirs + "\r\n");
        }
        var dripping = Thread.ofVirtual().start(this::drip);

        var longest = Duration.ZERO;
        for (var one = 0; one < 20; one++) {
            var begun = Instant.now();
            var answer =
                    door.browser()
                            .send(
                                    door.browser()
                                            .request(COMMAND)
                                            .header("Authorization", ours)
                                            .POST(BodyPublishers.ofString("{}")));
            var took = Duration.between(begun, Instant.now());
            longest = longest.compareTo(took) > 0 ? longest : took;
            assertThat(answer.statusCode()).isEqualTo(201);
        }

        assertThat(longest).isLessThan(Duration.ofSeconds(5));
        assertThat(door.territory.asked()).hasSize(20);
        for (var socket : slow) {
            assertThat(firstLine(socket)).containsAnyOf("HTTP/1.1 401", "HTTP/1.1 408");
        }
        dripping.interrupt();
    }

    private void open(String header) throws IOException {
        var socket =
                new Socket(InetAddress.getLoopbackAddress(), URI.create(door.address).getPort());
        socket.setSoTimeout(60_000);
        socket.getOutputStream()
                .write(
                        "POST %s HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n%sTransfer-Encoding: chunked\r\n\r\n5\r\n{\"id\"\r\n"
                                .formatted(COMMAND, header)
                                .getBytes(StandardCharsets.US_ASCII));
        slow.add(socket);
    }

    private void drip() {
        while (!Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            for (var socket : slow) {
                try {
                    socket.getOutputStream()
                            .write("1\r\n \r\n".getBytes(StandardCharsets.US_ASCII));
                } catch (IOException hungUp) {
                    assertThat(hungUp).isNotNull();
                }
            }
        }
    }

    /** Of the answer; a connection that was cut off while somebody still wrote may lose it. */
    private static String firstLine(Socket socket) {
        try {
            var line = new byte[12];
            var read = socket.getInputStream().readNBytes(line, 0, line.length);
            return read < line.length
                    ? "HTTP/1.1 408"
                    : new String(line, StandardCharsets.US_ASCII);
        } catch (SocketTimeoutException _) {
            return "not hung up on";
        } catch (IOException _) {
            return "HTTP/1.1 408";
        }
    }
}
