package fr.avenant.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "avenant.limits.pace.grace=1s",
            "avenant.limits.pace.lowest-rate=1KB",
            "avenant.limits.pace.longest=4s",
            "server.tomcat.max-swallow-size=100MB"
        })
@Timeout(60)
class SlowClientTest {

    private static final String TOO_SLOW = "\"code\":\"body-too-slow\"";
    private static final String CHUNKED =
            """
            POST /api/json HTTP/1.1\r
            Host: x\r
            Content-Type: application/json\r
            Transfer-Encoding: chunked\r
            \r
            """;

    @LocalServerPort int port;

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({HttpServerConfiguration.class, Answers.class})
    static class Server {

        @Bean
        ServletListenerRegistrationBean<UnfinishedLogins> logins() {
            return new ServletListenerRegistrationBean<>(
                    new UnfinishedLogins(3, Duration.ofMinutes(10)));
        }
    }

    @RestController
    static class Answers {

        @PostMapping("/api/json")
        String json(@RequestBody String body) {
            return "%d characters".formatted(body.length());
        }

        @PostMapping("/api/form")
        String form(@RequestParam MultiValueMap<String, String> form) {
            return "%d fields".formatted(form.size());
        }

        @PostMapping("/api/unread")
        String unread() {
            return "unread";
        }

        /** Begins a session, or tells what became of it. */
        @GetMapping("/api/session")
        String session(@RequestParam boolean begin, HttpServletRequest request) {
            var session = request.getSession(begin);
            return session == null
                    ? "none"
                    : session.getId() + " " + session.getMaxInactiveInterval();
        }

        @GetMapping("/api/login")
        String login(HttpServletRequest request) {
            return request.changeSessionId();
        }

        @GetMapping("/api/long")
        byte[] much() {
            return new byte[50_000_000];
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CHUNKED + "5;", // its extension
                CHUNKED + "fffff\r\n{", // its content
                CHUNKED + "0\r\nX: ", // what comes after the last
                "POST /api/json HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 90000\r\n\r\n{",
                "POST /api/form HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 90000\r\n\r\na=",
                "POST /api/form HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 90000\r\n\r\n--x\r\n",
            })
    void whoever_drips_a_body_is_told_so_and_hung_up_on(String begun) throws Exception {
        var answer = drip(begun, '1');

        // What is still on its way when the server hangs up can cost the client the answer.
        assertThat(answer)
                .satisfiesAnyOf(
                        it -> assertThat(it).isEmpty(),
                        it -> assertThat(it).startsWith("HTTP/1.1 408").contains(TOO_SLOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /api/lo", "GET /api/long HTTP/1.1\r\nX-", ""})
    void whoever_drips_the_head_of_a_request_is_hung_up_on(String begun) throws Exception {
        assertThat(drip(begun, 'a')).doesNotContain("200");
    }

    @Test
    void whoever_falls_silent_is_told_so() throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            send(socket, CHUNKED + "5;");

            assertThat(untilHungUp(socket)).startsWith("HTTP/1.1 408").contains(TOO_SLOW);
        }
    }

    @Test
    void an_answer_does_not_wait_for_a_body_that_nobody_reads_nor_does_the_server_for_long()
            throws Exception {
        var begun = CHUNKED.replace("/api/json", "/api/unread") + "fffff\r\n";

        assertThat(drip(begun, '1')).startsWith("HTTP/1.1 200").contains("unread");
    }

    @Test
    void whoever_takes_an_answer_byte_by_byte_does_not_get_all_of_it() throws Exception {
        try (var socket = new Socket()) {
            socket.setReceiveBufferSize(4_096);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            send(socket, "GET /api/long HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
            var until = Instant.now().plusSeconds(3);
            while (Instant.now().isBefore(until)) {
                socket.getInputStream().read();
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }

            assertThat(rest(socket)).isLessThan(50_000_000);
        }
    }

    @Test
    void whoever_is_slow_but_not_too_slow_is_heard_and_silence_between_requests_does_not_count()
            throws Exception {
        var request =
                "POST /api/json HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: 6000\r\n\r\n";
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            for (var round = 0; round < 2; round++) {
                send(socket, request);
                for (var part = 0; part < 10; part++) {
                    LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
                    send(socket, "x".repeat(600));
                }
                var answer = new byte[4_096];
                var read = socket.getInputStream().read(answer);
                assertThat(new String(answer, 0, read, StandardCharsets.UTF_8))
                        .startsWith("HTTP/1.1 200")
                        .contains("6000 characters");
                LockSupport.parkNanos(Duration.ofMillis(1_500).toNanos());
            }
        }
    }

    @Test
    void even_a_steady_client_does_not_take_for_ever() throws Exception {
        var begun =
                "POST /api/json HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: 90000000\r\n\r\n";

        assertThat(drip(begun, "x".repeat(500))).doesNotContain("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/<", "/api/json?a=%zz\\", "/page/%"})
    void what_no_handler_sees_is_answered_in_our_form(String address) throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            send(
                    socket,
                    "GET %s HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".formatted(address));

            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("HTTP Status");
        }
    }

    @Test
    void sessions_that_wait_for_a_login_end_soon_and_the_oldest_when_there_are_too_many()
            throws Exception {
        var loggedIn = get("/api/session?begin=true", "").split(" ", 2)[0];
        loggedIn = get("/api/login", loggedIn);
        var oldest = get("/api/session?begin=true", "").split(" ", 2);
        for (var another = 0; another < 3; another++) {
            get("/api/session?begin=true", "");
        }

        assertThat(oldest[1]).isEqualTo("600");
        assertThat(get("/api/session?begin=false", oldest[0])).isEqualTo("none");
        assertThat(get("/api/session?begin=false", loggedIn)).isEqualTo(loggedIn + " 1800");
    }

    private String get(String address, String session) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                                    .header("Cookie", "JSESSIONID=" + session)
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        }
    }

    private String drip(String begun, char drop) throws IOException {
        return drip(begun, String.valueOf(drop));
    }

    /** Sends a beginning and then a drop from time to time until the server hangs up. */
    private String drip(String begun, String drop) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            send(socket, begun);
            var dripping =
                    Thread.ofVirtual()
                            .start(() -> {
                                try {
                                    while (!Thread.currentThread().isInterrupted()) {
                                        LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
                                        send(socket, drop);
                                    }
                                } catch (IOException _) {
                                    return; // hung up
                                }
                            });
            try {
                return untilHungUp(socket);
            } finally {
                dripping.interrupt();
            }
        }
    }

    private static String untilHungUp(Socket socket) throws IOException {
        var answer = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(answer);
        } catch (SocketException _) {
            return answer.toString(StandardCharsets.UTF_8);
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static long rest(Socket socket) throws IOException {
        var read = 0L;
        var buffer = new byte[64 * 1024];
        try {
            for (int some; (some = socket.getInputStream().read(buffer)) >= 0; ) {
                read += some;
            }
        } catch (SocketException _) {
            return read;
        }
        return read;
    }
}
