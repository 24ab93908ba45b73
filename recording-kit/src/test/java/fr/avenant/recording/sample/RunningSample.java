package fr.avenant.recording.sample;

import fr.avenant.testplatform.TestPlatform;
import fr.avenant.testplatform.access.TestIssuer;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sample service on PostgreSQL and Kafka, as its neighbours see it: over HTTP. */
public final class RunningSample implements AutoCloseable {

    private static final String SCHEMA = "sample";

    private final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();

    private RunningSample(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static RunningSample start() {
        return start(
                SCHEMA,
                new SpringApplicationBuilder(SampleService.class),
                "--avenant.kafka.bootstrap-servers=" + TestPlatform.kafka().bootstrapServers());
    }

    /** Another instance of the same service, on the same tables. */
    public static RunningSample another(String connectionName) {
        return start(
                SCHEMA + "&ApplicationName=" + connectionName,
                new SpringApplicationBuilder(SampleService.class),
                "--avenant.kafka.bootstrap-servers=" + TestPlatform.kafka().bootstrapServers());
    }

    /**
     * Another one with tables of its own and without Kafka, which traces.
     *
     * @param spans gets what would otherwise go to the endpoint
     */
    public static RunningSample traced(SpanExporter spans) {
        return start(
                "traced_sample",
                new SpringApplicationBuilder(SampleService.class)
                        .initializers(context ->
                                ((GenericApplicationContext) context)
                                        .registerBean(SpanExporter.class, () -> spans)),
                "--avenant.kafka.bootstrap-servers=127.0.0.1:9",
                "--spring.flyway.default-schema=traced_sample",
                "--management.opentelemetry.tracing.export.otlp.endpoint=http://127.0.0.1:9",
                "--management.tracing.export.otlp.enabled=false",
                "--management.opentelemetry.tracing.export.schedule-delay=50ms");
    }

    /**
     * Another one with tables of its own and without Kafka, whose database has a clock that the
     * test sets.
     *
     * @param schema in which {@code clock_timestamp()} may be something else
     */
    public static RunningSample clocked(String schema) {
        return start(
                schema + ",pg_catalog",
                new SpringApplicationBuilder(SampleService.class),
                "--avenant.kafka.bootstrap-servers=127.0.0.1:9",
                "--spring.flyway.default-schema=" + schema,
                "--spring.flyway.baseline-on-migrate=true",
                "--spring.flyway.baseline-version=0");
    }

    private static RunningSample start(
            String schema, SpringApplicationBuilder application, String... settings) {
        var postgreSql = TestPlatform.postgreSql();
        var arguments =
                Stream.concat(
                        Stream.of(
                                "--spring.datasource.url="
                                        + postgreSql.jdbcUrl(schema)
                                        + "&reWriteBatchedInserts=true",
                                "--spring.datasource.username=" + postgreSql.username(),
                                "--spring.datasource.password=" + postgreSql.password()),
                        Stream.concat(TestIssuer.settings().stream(), Stream.of(settings)));
        return new RunningSample(
                application
                        .properties("spring.config.name=sample-service")
                        .registerShutdownHook(false)
                        .run(arguments.toArray(String[]::new)));
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
                postgreSql.jdbcUrl(SCHEMA), postgreSql.username(), postgreSql.password());
    }

    /** Whether a statement on the events waits for a lock of somebody else. */
    public boolean isSomebodyWaitingForALock() {
        return isSomebodyWaitingForALock("from event where aggregate_id");
    }

    /** Whether a statement that has this in it waits for a lock. */
    public boolean isSomebodyWaitingForALock(String statement) {
        return jdbc().sql(
                        """
                        select exists (select from pg_stat_activity
                            where wait_event_type = 'Lock' and position(? in query) > 0)\
                        """)
                .param(statement)
                .query(Boolean.class)
                .single();
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

    /** Sends what no HTTP client would, with a header that closes the connection. */
    public Answer raw(String request) {
        try (var socket = connect()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return Answer.of(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Socket connect() throws IOException {
        var uri = at("/");
        return new Socket(uri.getHost(), uri.getPort());
    }

    public HttpRequest.Builder request(String path) {
        return anonymous(path)
                .header("Authorization", "Bearer " + TestIssuer.token(Requests.ACTOR));
    }

    /** A request that says nothing of who asks. */
    public HttpRequest.Builder anonymous(String path) {
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
