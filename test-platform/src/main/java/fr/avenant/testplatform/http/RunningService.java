package fr.avenant.testplatform.http;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.EventJson;
import fr.avenant.testplatform.TestPlatform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A service on the PostgreSQL and the Kafka of the tests, asked as any client asks it. */
public final class RunningService implements AutoCloseable {

    public static final String ACTOR = "actor-of-the-tests";

    private final ConfigurableApplicationContext application;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;

    private RunningService(ConfigurableApplicationContext application) {
        this.application = application;
        this.address =
                "http://127.0.0.1:"
                        + application.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** Starts a service on any free port, with the schema of its context. */
    public static RunningService start(SpringApplicationBuilder application, Contexts context) {
        var postgreSql = TestPlatform.postgreSql();
        return new RunningService(
                application.run(
                        "--server.port=0",
                        "--spring.datasource.url=" + postgreSql.jdbcUrl(context.label()),
                        "--spring.datasource.username=" + postgreSql.username(),
                        "--spring.datasource.password=" + postgreSql.password(),
                        "--avenant.kafka.bootstrap-servers="
                                + TestPlatform.kafka().bootstrapServers()));
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** Asks under a new key. */
    public Answer post(String path, Object body) {
        return post(path, body, Map.of());
    }

    /**
     * @param headers instead of the usual ones, by name; an empty value leaves one out
     */
    public Answer post(String path, Object body, Map<String, String> headers) {
        var all = new HashMap<>(Map.of("Avenant-Actor", ACTOR, "Content-Type", "application/json"));
        all.put("Idempotency-Key", UUID.randomUUID().toString());
        all.putAll(headers);
        var request = request(path).POST(BodyPublishers.ofString(EventJson.write(body)));
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
        application.close();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
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
