package fr.avenant.allinone;

import fr.avenant.demoidentity.DemoIdentity;
import fr.avenant.dossiers.loading.AccessToken;
import fr.avenant.dossiers.loading.ClientCredentials;
import fr.avenant.engagement.EngagementService;
import fr.avenant.local.DataFolder;
import fr.avenant.local.LocalKafka;
import fr.avenant.local.LocalPostgreSql;
import fr.avenant.observatory.ObservatoryApplication;
import fr.avenant.programmation.ProgrammationService;
import fr.avenant.reporting.ReportingService;
import fr.avenant.territory.TerritoryService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The whole platform in this JVM: PostgreSQL as a child process, Kafka, the four services and the
 * pages, each in a context, a schema and a port of its own. Closing it stops everything in order.
 */
public final class EmbeddedPlatform implements AutoCloseable {

    private static final String UNLIMITED = "1000000";
    private static final String RECORDING = "avenant:read avenant:write";
    private static final String EVERYTHING = RECORDING + " avenant:feed avenant:operate";

    private final PlatformPorts ports;
    private final Consumer<String> progress;
    private final Map<String, String> common;
    private final Deque<Part> started = new ArrayDeque<>();
    private final Map<String, AccessToken> tokens = new ConcurrentHashMap<>();
    private @Nullable LocalPostgreSql postgreSql;
    private @Nullable LocalKafka kafka;
    private @Nullable DemoAccounts accounts;

    /** Something that was started and must be stopped. */
    private interface Part {
        void stop() throws IOException;
    }

    private EmbeddedPlatform(
            PlatformPorts ports, Consumer<String> progress, Map<String, String> common) {
        this.ports = ports;
        this.progress = progress;
        this.common = common;
    }

    /**
     * Starts everything; what was started is stopped again if a part refuses.
     *
     * @param data folder that keeps PostgreSQL's and Kafka's files
     * @param progress is told each step, in French
     * @throws fr.avenant.local.PlatformRefused if the folder or a port cannot be had; nothing is
     *     harmed
     */
    public static EmbeddedPlatform start(
            Path data, PlatformPorts ports, Consumer<String> progress) {
        return start(data, ports, progress, Map.of());
    }

    /**
     * The same with settings of Spring.
     *
     * @param common for the services and the pages alike
     */
    static EmbeddedPlatform start(
            Path data, PlatformPorts ports, Consumer<String> progress, Map<String, String> common) {
        var platform = new EmbeddedPlatform(ports, progress, common);
        try {
            platform.startParts(data);
            return platform;
        } catch (RuntimeException | Error e) {
            platform.close();
            throw e;
        }
    }

    public PlatformPorts ports() {
        return ports;
    }

    /** The address of the pages. */
    public String address() {
        return "http://127.0.0.1:" + ports.observatory();
    }

    /**
     * The database with every schema of the platform, past the services: for measurements and
     * tests.
     */
    public DataSource dataSource() {
        return new DriverManagerDataSource(
                postgreSql().jdbcUrl(), postgreSql().username(), postgreSql().password());
    }

    /**
     * Tokens of a program that the demonstration provider knows.
     *
     * @param client {@code dossiers}, which records, or {@code visite}, which may do everything
     */
    public AccessToken tokens(String client) {
        return tokens.computeIfAbsent(client, this::credentials);
    }

    private AccessToken credentials(String client) {
        return new ClientCredentials(
                URI.create(local(ports.identity()) + "/oauth2/token"),
                client,
                Objects.requireNonNull(accounts).secretOf(client),
                client.equals(DemoAccounts.VISITOR) ? EVERYTHING : RECORDING);
    }

    LocalPostgreSql postgreSql() {
        return Objects.requireNonNull(postgreSql);
    }

    LocalKafka kafka() {
        return Objects.requireNonNull(kafka);
    }

    /** Stops the last part first. */
    @Override
    public void close() {
        while (!started.isEmpty()) {
            try {
                started.pop().stop();
            } catch (IOException e) {
                throw new UncheckedIOException("A part did not stop", e);
            }
        }
    }

    private void startParts(Path data) {
        var folder = DataFolder.open(data);
        started.push(folder::close);
        LocalPostgreSql.stopLeftOver(folder);
        ports.requireFree();
        progress.accept("PostgreSQL démarre");
        postgreSql = LocalPostgreSql.start(folder, ports.postgreSql());
        started.push(postgreSql::close);
        progress.accept("Kafka démarre");
        kafka = LocalKafka.start(folder, ports.kafka(), ports.kafkaController());
        started.push(kafka::close);
        accounts = DemoAccounts.in(data);
        startIdentity(accounts);
        startService("territory", TerritoryService.application(), ports.territory());
        startService("engagement", EngagementService.application(), ports.engagement());
        startService("programmation", ProgrammationService.application(), ports.programmation());
        startService("reporting", ReportingService.application(), ports.reporting());
        progress.accept("observatory démarre");
        run(
                ObservatoryApplication.builder(),
                Map.of(
                        "server.port", Integer.toString(ports.observatory()),
                        // One machine is one client, whoever sits there and whatever runs there.
                        "avenant.limits.requests-a-minute.reading", UNLIMITED,
                        "avenant.limits.requests-a-minute.changing", UNLIMITED,
                        "avenant.services.territory", local(ports.territory()),
                        "avenant.services.engagement", local(ports.engagement()),
                        "avenant.services.programmation", local(ports.programmation()),
                        "avenant.services.reporting", local(ports.reporting()),
                        "avenant.login.issuer", local(ports.identity()),
                        "avenant.login.client-secret", accounts.doorSecret()));
    }

    private void startIdentity(DemoAccounts known) {
        progress.accept("Fournisseur d'identité de démonstration démarre");
        var settings = new HashMap<>(known.asProviderSettings());
        settings.put("server.port", Integer.toString(ports.identity()));
        settings.put("avenant.demo-identity.issuer", local(ports.identity()));
        settings.put("avenant.demo-identity.door", local(ports.observatory()));
        run(DemoIdentity.application(), settings);
    }

    private void startService(String name, SpringApplicationBuilder application, int port) {
        progress.accept(name + "-service démarre");
        var settings = new HashMap<>(Objects.requireNonNull(accounts).asInitialRoles());
        settings.put("server.port", Integer.toString(port));
        settings.put(
                "spring.datasource.url",
                postgreSql().jdbcUrl(name)
                        + "&reWriteBatchedInserts=true&ApplicationName="
                        + name
                        + "-service");
        settings.put("spring.datasource.username", postgreSql().username());
        settings.put("spring.datasource.password", postgreSql().password());
        settings.put("avenant.kafka.bootstrap-servers", kafka().bootstrapServers());
        settings.put("avenant.access.issuer", local(ports.identity()));
        run(application, settings);
    }

    private void run(SpringApplicationBuilder application, Map<String, String> settings) {
        List<String> arguments = new ArrayList<>();
        common.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        settings.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        ConfigurableApplicationContext context =
                application.registerShutdownHook(false).run(arguments.toArray(String[]::new));
        started.push(context::close);
    }

    private static String local(int port) {
        return "http://127.0.0.1:" + port;
    }
}
