package fr.avenant.allinone.observability;

import static org.awaitility.Awaitility.await;

import fr.avenant.local.PortCheck;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Prometheus of the machine, as a child process. */
final class PrometheusServer implements AutoCloseable {

    private final Process process;
    private final String address;
    private final HttpClient http = HttpClient.newHttpClient();

    private PrometheusServer(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /**
     * Starts it on a free port; it answers when this returns.
     *
     * @param folder for its files
     */
    static PrometheusServer start(Path configuration, Path folder) throws IOException {
        var port = PortCheck.anyFree();
        var process =
                new ProcessBuilder(
                                "prometheus",
                                "--config.file=" + configuration,
                                "--storage.tsdb.path=" + folder.resolve("data"),
                                "--web.listen-address=127.0.0.1:" + port)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("prometheus.log").toFile())
                        .start();
        var server = new PrometheusServer(process, "http://127.0.0.1:" + port);
        try {
            await().atMost(Duration.ofMinutes(1))
                    .failFast("It ended: " + folder, () -> !process.isAlive())
                    .ignoreExceptions()
                    .until(server::isReady);
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** The series that an expression has at this moment. */
    List<JsonNode> query(String expression) {
        var answer =
                get("/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8));
        if (!answer.path("status").asString().equals("success")) {
            throw new IllegalArgumentException(expression + ": " + answer);
        }
        return answer.at("/data/result").valueStream().toList();
    }

    List<JsonNode> rules() {
        return get("/api/v1/rules")
                .at("/data/groups")
                .valueStream()
                .flatMap(group -> group.path("rules").valueStream())
                .toList();
    }

    @Override
    public void close() {
        http.close();
        process.destroy();
        process.onExit().join();
    }

    private boolean isReady() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + "/-/ready")).build();
        return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    }

    private JsonNode get(String path) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).build();
        return http.sendAsync(request, BodyHandlers.ofString())
                .thenApply(answer -> JsonMapper.shared().readTree(answer.body()))
                .join();
    }
}
