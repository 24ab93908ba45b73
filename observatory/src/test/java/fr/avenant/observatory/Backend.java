package fr.avenant.observatory;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A service outside our walls: a real HTTP server that answers as it is told and keeps what it was
 * asked.
 */
public final class Backend implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, HttpHandler> answers = new ConcurrentHashMap<>();
    private final BlockingQueue<Asked> asked = new LinkedBlockingQueue<>();

    /** A request that arrived. */
    public record Asked(String method, String address, Map<String, String> headers, String body) {}

    private Backend(HttpServer server) {
        this.server = server;
    }

    /** Starts on a free port of the loopback interface; what nobody told it about is 404. */
    public static Backend start() {
        try {
            var server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var backend = new Backend(server);
            server.createContext("/", backend::handle);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return backend;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its base address. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Answers a path so from now on. */
    public Backend on(String path, HttpHandler answer) {
        answers.put(path, answer);
        return this;
    }

    /** Answers a path with JSON. */
    public Backend on(String path, int status, String json) {
        return on(path, exchange -> write(exchange, status, json));
    }

    /** Forgets all answers and requests. */
    public void reset() {
        answers.clear();
        asked.clear();
    }

    /** The oldest request that was not looked at yet. */
    public Asked lastAsked() {
        return Objects.requireNonNull(asked.poll(), "Nothing was asked");
    }

    /** All requests that were not looked at yet, oldest first. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** Writes a whole answer. */
    public static void write(HttpExchange exchange, int status, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .set(
                        "Content-Type",
                        status < 400 ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var answer = answers.get(exchange.getRequestURI().getPath());
            if (answer == null) {
                write(exchange, 404, "{\"status\":404,\"code\":\"not-told\"}");
                return;
            }
            var headers = new ConcurrentHashMap<String, String>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name, values.getFirst()));
            asked.add(
                    new Asked(
                            exchange.getRequestMethod(),
                            exchange.getRequestURI().toString(),
                            headers,
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8)));
            answer.handle(exchange);
        }
    }
}
