package fr.avenant.testplatform.http;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.EventJson;
import fr.avenant.testplatform.TestPlatform;
import fr.avenant.testplatform.access.TestIssuer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A service on the PostgreSQL and the Kafka of the tests, asked as any client asks it. */
public final class RunningService implements AutoCloseable {

    public static final String ACTOR = TestIssuer.EVERYBODY;

    private final ConfigurableApplicationContext application;
    private final PublicApi api;

    private RunningService(ConfigurableApplicationContext application) {
        this.application = application;
        this.api =
                new PublicApi(
                        "http://127.0.0.1:"
                                + application
                                        .getEnvironment()
                                        .getRequiredProperty("local.server.port"),
                        () -> TestIssuer.token(ACTOR));
    }

    /**
     * Starts a service on any free port, with the schema of its context.
     *
     * @param roles besides those of {@link #ACTOR}, as in {@code avenant.access.initial}
     */
    public static RunningService start(
            SpringApplicationBuilder application, Contexts context, String... roles) {
        return start(application, context.label(), roles);
    }

    /**
     * The same with a schema of any name.
     *
     * @param roles besides those of {@link #ACTOR}, as in {@code avenant.access.initial}
     */
    public static RunningService start(
            SpringApplicationBuilder application, String schema, String... roles) {
        var postgreSql = TestPlatform.postgreSql();
        var settings = new ArrayList<>(TestIssuer.settings(roles));
        settings.add("--server.port=0");
        settings.add("--spring.datasource.url=" + postgreSql.jdbcUrl(schema));
        settings.add("--spring.datasource.username=" + postgreSql.username());
        settings.add("--spring.datasource.password=" + postgreSql.password());
        settings.add(
                "--avenant.kafka.bootstrap-servers=" + TestPlatform.kafka().bootstrapServers());
        return new RunningService(application.run(settings.toArray(String[]::new)));
    }

    public Answer get(String path) {
        return api.get(path);
    }

    /**
     * @param headers instead of the usual ones, by name; an empty value leaves one out
     */
    public Answer get(String path, Map<String, String> headers) {
        return api.get(path, headers);
    }

    /** A bean of the service. */
    public <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    /** Asks under a new key. */
    public Answer post(String path, Object body) {
        return post(path, body, Map.of());
    }

    /**
     * @param headers instead of the usual ones, by name; an empty value leaves one out
     */
    public Answer post(String path, Object body, Map<String, String> headers) {
        return api.post(path, EventJson.write(body), headers);
    }

    /** Sends a body as it stands, which need not be JSON. */
    public Answer postText(String path, String body) {
        return api.post(path, body, Map.of());
    }

    /**
     * Sends a spreadsheet of facts under a new key.
     *
     * @param kind address of the kind of fact
     * @param headers besides the usual ones, by name; an empty value leaves one out
     */
    public Answer importCsv(String kind, String csv, Map<String, String> headers) {
        var all = new HashMap<>(headers);
        all.put("Content-Type", "text/csv; charset=utf-8");
        return api.post(kind + "/imports", csv, all);
    }

    /**
     * @param headers instead of the usual ones, by name; an empty value leaves one out
     */
    public Answer put(String path, Object body, Map<String, String> headers) {
        return api.put(path, EventJson.write(body), headers);
    }

    /**
     * @param headers instead of the usual ones, by name; an empty value leaves one out
     */
    public Answer delete(String path, Map<String, String> headers) {
        return api.delete(path, headers);
    }

    @Override
    public void close() {
        api.close();
        application.close();
    }
}
