package fr.avenant.kit.sample;

import fr.avenant.testplatform.TestPlatform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sample service on PostgreSQL and Kafka, as its neighbours see it: over HTTP. */
public final class RunningSample implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();

    private RunningSample(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static RunningSample start() {
        var postgreSql = TestPlatform.postgreSql();
        return new RunningSample(
                new SpringApplicationBuilder(SampleService.class)
                        .properties("spring.config.name=sample-service")
                        .registerShutdownHook(false)
                        .run(
                                "--spring.datasource.url="
                                        + postgreSql.jdbcUrl("sample")
                                        + "&reWriteBatchedInserts=true",
                                "--spring.datasource.username=" + postgreSql.username(),
                                "--spring.datasource.password=" + postgreSql.password(),
                                "--avenant.kafka.bootstrap-servers="
                                        + TestPlatform.kafka().bootstrapServers()));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    public DataSource dataSource() {
        return bean(DataSource.class);
    }

    /** A connection of somebody else to the same tables, outside of every transaction here. */
    public Connection elsewhere() throws SQLException {
        var postgreSql = TestPlatform.postgreSql();
        return DriverManager.getConnection(
                postgreSql.jdbcUrl("sample"), postgreSql.username(), postgreSql.password());
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** Sends JSON, and pairs of header name and value. */
    public Answer post(String path, String body, String... headers) {
        var request =
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** Whatever the test wants to be wrong. */
    public Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(http.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(at(path));
    }

    private URI at(String path) {
        var port = context.getEnvironment().getRequiredProperty("local.server.port");
        return URI.create("http://127.0.0.1:" + port + path);
    }

    @Override
    public void close() {
        http.close();
        context.close();
    }
}
