package fr.avenant.testplatform.http;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.EventJson;
import fr.avenant.testplatform.TestPlatform;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A service on the PostgreSQL and the Kafka of the tests, asked as any client asks it. */
public final class RunningService implements AutoCloseable {

    public static final String ACTOR = PublicApi.ACTOR;

    private final ConfigurableApplicationContext application;
    private final PublicApi api;

    private RunningService(ConfigurableApplicationContext application) {
        this.application = application;
        this.api =
                new PublicApi(
                        "http://127.0.0.1:"
                                + application
                                        .getEnvironment()
                                        .getRequiredProperty("local.server.port"));
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
        return api.get(path);
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

    @Override
    public void close() {
        api.close();
        application.close();
    }
}
