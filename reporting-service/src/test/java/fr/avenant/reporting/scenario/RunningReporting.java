package fr.avenant.reporting.scenario;

import static org.awaitility.Awaitility.await;

import fr.avenant.contracts.Contexts;
import fr.avenant.reporting.ReportingService;
import fr.avenant.testplatform.TestPlatform;
import fr.avenant.testplatform.access.TestActor;
import fr.avenant.testplatform.access.TestIssuer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The service with a schema of its own, asked over HTTP. */
public final class RunningReporting implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final ConfigurableApplicationContext context;
    private final String address;
    private final Readers readers;

    private RunningReporting(ConfigurableApplicationContext context) {
        this.context = context;
        this.readers = new Readers(context.getBean(JdbcClient.class));
        this.address =
                "http://127.0.0.1:"
                        + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    /**
     * Returns once it answers; it may not have read anything yet.
     *
     * @param schema of its tables, in which an earlier run may have left some
     */
    public static RunningReporting start(String schema, String... further) {
        var postgreSql = TestPlatform.postgreSql();
        var arguments =
                new ArrayList<>(
                        List.of(
                                "--server.port=0",
                                "--spring.flyway.default-schema=" + schema,
                                "--spring.datasource.url="
                                        + postgreSql.jdbcUrl(schema)
                                        + "&ApplicationName="
                                        + schema,
                                "--spring.datasource.username=" + postgreSql.username(),
                                "--spring.datasource.password=" + postgreSql.password(),
                                "--avenant.kafka.bootstrap-servers="
                                        + TestPlatform.kafka().bootstrapServers()));
        arguments.addAll(TestIssuer.settings());
        arguments.addAll(List.of(further));
        return new RunningReporting(
                ReportingService.application()
                        .sources(FixedDay.class)
                        .registerShutdownHook(false)
                        .run(arguments.toArray(String[]::new)));
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** Asks with a header. */
    public Answer get(String path, String header, String value) {
        return send(request(path).header(header, value).GET());
    }

    /**
     * Asks as somebody who may see everything about these territories; nobody's if there are none.
     */
    public Answer getWithin(String path, String... territories) {
        return territories.length == 0
                ? send(anonymous(path).GET())
                : send(as(readers.of(territories), path).GET());
    }

    /** Asks for a file, like {@link #getWithin}. */
    public HttpResponse<byte[]> fileWithin(String path, String... territories) {
        var request = territories.length == 0 ? anonymous(path) : as(readers.of(territories), path);
        return bytes(request);
    }

    /** Asks for a file, as whoever may see everything. */
    public HttpResponse<byte[]> file(String path) {
        return bytes(request(path));
    }

    /** The same with a header. */
    public HttpResponse<byte[]> file(String path, String header, String value) {
        return bytes(request(path).header(header, value));
    }

    private static HttpResponse<byte[]> bytes(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.GET().build(), BodyHandlers.ofByteArray());
        } catch (java.io.IOException e) {
            throw new IllegalStateException("The service does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Asks as somebody of a role. */
    public Answer getAs(TestActor actor, String path) {
        return getWith(actor.authorization(), path);
    }

    /**
     * Asks with whatever shows who asks.
     *
     * @param authorization none is shown if it is empty
     */
    public Answer getWith(String authorization, String path) {
        return send(with(authorization, path).GET());
    }

    /** Sends JSON as somebody of a role. */
    public Answer sendAs(TestActor actor, String method, String path, String json) {
        return send(
                with(actor.authorization(), path)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder with(String authorization, String path) {
        return authorization.isEmpty()
                ? anonymous(path)
                : anonymous(path).header("Authorization", authorization);
    }

    private HttpRequest.Builder request(String path) {
        return as(TestIssuer.EVERYBODY, path);
    }

    private HttpRequest.Builder as(String actor, String path) {
        return anonymous(path).header("Authorization", "Bearer " + TestIssuer.token(actor));
    }

    private HttpRequest.Builder anonymous(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    public Answer post(String path) {
        return send(request(path).POST(BodyPublishers.noBody()));
    }

    public Answer post(String path, String json) {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json)));
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    public Answer put(String path, String json) {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(json)));
    }

    /** Returns when everything that was published is read. */
    public void awaitAll(Publisher publisher) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> hasRead(publisher));
    }

    /** Returns when everything that was published is read, and the findings about it are kept. */
    public void awaitFindings(Publisher publisher) {
        awaitAll(publisher);
        await().atMost(PATIENCE.multipliedBy(3))
                .pollInterval(Duration.ofMillis(50))
                .until(() ->
                        !get("/api/v1/data-quality/counts")
                                .json()
                                .path("coordinates")
                                .has("until"));
    }

    /** Finds everything anew, as after rules have changed; returns when that is kept. */
    public void findAnew() {
        var _ = forgetFindings();
        await().atMost(PATIENCE.multipliedBy(3))
                .pollInterval(Duration.ofMillis(50))
                .until(() ->
                        !jdbc().sql("select rules from %s.kept_state".formatted(tables()))
                                .query(String.class)
                                .single()
                                .isEmpty());
    }

    /**
     * Finds anew what there is about a territory, as if the public had been told nothing of it;
     * returns when that is kept.
     */
    public void findAnew(String territory) {
        jdbc().sql(
                        "delete from %s.kept_scope where audience = 'public' and territory = ?"
                                .formatted(tables()))
                .param(territory)
                .update();
        await().atMost(PATIENCE.multipliedBy(3))
                .pollInterval(Duration.ofMillis(50))
                .until(() ->
                        jdbc().sql(
                                        """
                                        select exists (select from %s.kept_scope where audience = 'public' and territory = ?)\
                                        """
                                                .formatted(tables()))
                                .param(territory)
                                .query(Boolean.class)
                                .single());
    }

    /** What is kept is of no use from now on; returns the version of the rules that found it. */
    public String forgetFindings() {
        var rules =
                jdbc().sql("select rules from %s.kept_state".formatted(tables()))
                        .query(String.class)
                        .single();
        rememberFindings("");
        return rules;
    }

    /** What is kept is of that version of the rules. */
    public void rememberFindings(String rules) {
        jdbc().sql("update %s.kept_state set rules = ?".formatted(tables())).param(rules).update();
    }

    /** Nobody brings findings up to date until it is closed. */
    public Pause pauseFindings() {
        var keeper = context.getBean("findingKeeper", SmartLifecycle.class);
        keeper.stop();
        return keeper::start;
    }

    /** Ends with a block. */
    @FunctionalInterface
    public interface Pause extends AutoCloseable {
        @Override
        void close();
    }

    /** Schema of the generation that serves. */
    public String tables() {
        return jdbc().sql(
                        """
                        select current_schema() || '_g' || number from generation where state = 'serving'\
                        """)
                .query(String.class)
                .single();
    }

    private JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    /** Beans by their type. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** The bean of that name, if its class is not for everybody. */
    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    public Stream<String> beanClasses() {
        return Stream.of(context.getBeanDefinitionNames())
                .map(name -> context.getType(name))
                .filter(type -> type != null)
                .map(Class::getName);
    }

    @Override
    public void close() {
        context.close();
    }

    private boolean hasRead(Publisher publisher) {
        var topics = get("/api/v1/status?checksum=false").json().path("topics");
        return Stream.of(Contexts.values())
                .allMatch(context ->
                        topics.valueStream()
                                .anyMatch(topic ->
                                        topic.path("topic").asString().equals(context.topic())
                                                && topic.path("complete").asLong()
                                                        == publisher.last(context)));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (java.io.IOException e) {
            throw new IllegalStateException("The service does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
