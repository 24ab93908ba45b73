package fr.avenant.allinone;

import fr.avenant.demoidentity.DemoIdentity;
import fr.avenant.dossiers.loading.AccessToken;
import fr.avenant.dossiers.loading.ClientCredentials;
import fr.avenant.engagement.EngagementService;
import fr.avenant.local.DataFolder;
import fr.avenant.local.LocalKafka;
import fr.avenant.local.LocalPostgreSql;
import fr.avenant.local.SupervisedServer;
import fr.avenant.local.Supervisor;
import fr.avenant.observatory.ObservatoryApplication;
import fr.avenant.programmation.ProgrammationService;
import fr.avenant.reporting.ReportingService;
import fr.avenant.territory.TerritoryService;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The whole platform in this JVM: PostgreSQL as a child process, Kafka, the four services and the
 * pages, each in a context, a schema and a port of its own. Closing it stops everything in order.
 */
public final class EmbeddedPlatform implements AutoCloseable {

    private static final String UNLIMITED = "1000000";
    private static final String READINESS = "management.endpoint.health.group.readiness.include";
    private static final Map<String, String> OF_EVERY_PART =
            Map.of(
                    "management.endpoint.health.probes.enabled", "true",
                    "management.endpoint.health.show-components", "always",
                    // So that a stop ends within 30 s, whoever is being answered.
                    "spring.lifecycle.timeout-per-shutdown-phase", "4s");

    // How long each stage of a stop may take.
    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final Duration FOR_PAGES = Duration.ofSeconds(5);
    private static final Duration FOR_SERVICES = Duration.ofSeconds(6);
    private static final Duration FOR_KAFKA = Duration.ofSeconds(6);
    private static final Duration FOR_POSTGRESQL = Duration.ofSeconds(10);
    private static final String RECORDING = "avenant:read avenant:write";
    private static final String EVERYTHING = RECORDING + " avenant:feed avenant:operate";

    private final PlatformPorts ports;
    private final Consumer<String> progress;
    private final Map<String, String> common;
    private final StopSequence started;
    private final Map<String, AccessToken> tokens = new ConcurrentHashMap<>();
    private final Map<String, ApplicationContext> contexts = new ConcurrentHashMap<>();
    private volatile @Nullable LocalPostgreSql postgreSql;
    private volatile @Nullable LocalKafka kafka;
    private volatile @Nullable Supervisor supervisor;
    private volatile @Nullable DemoAccounts accounts;

    private EmbeddedPlatform(
            PlatformPorts ports, Consumer<String> progress, Map<String, String> common) {
        this.ports = ports;
        this.progress = progress;
        this.common = common;
        this.started = new StopSequence(progress);
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
        platform.start(data);
        return platform;
    }

    /** Not started yet: a signal that comes while it starts can stop it. */
    static EmbeddedPlatform prepared(PlatformPorts ports, Consumer<String> progress) {
        return new EmbeddedPlatform(ports, progress, Map.of());
    }

    /**
     * What was started is stopped again if a part refuses.
     *
     * @throws CancellationException if it is stopped meanwhile, whatever a part has met because of
     *     it
     */
    void start(Path data) {
        try {
            startParts(data);
        } catch (RuntimeException | Error e) {
            if (isStopped()) {
                throw (CancellationException)
                        new CancellationException("Stopped while it started").initCause(e);
            }
            close();
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
     * Where another database of the same server is, with name and password: for measurements of
     * other programs.
     */
    public String databaseAddress(String database) {
        return "postgresql://%s:%s@127.0.0.1:%d/%s"
                .formatted(
                        postgreSql().username(),
                        postgreSql().password(),
                        postgreSql().port(),
                        database);
    }

    /**
     * What a part consists of: for measurements of less than the whole.
     *
     * @param part {@code territory}, {@code engagement}, {@code programmation}, {@code reporting}
     *     or {@code identity}
     */
    public ApplicationContext contextOf(String part) {
        return Objects.requireNonNull(contexts.get(part), part);
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
                accounts().secretOf(client),
                client.equals(DemoAccounts.VISITOR) ? EVERYTHING : RECORDING);
    }

    LocalPostgreSql postgreSql() {
        return Objects.requireNonNull(postgreSql);
    }

    LocalKafka kafka() {
        return Objects.requireNonNull(kafka);
    }

    /** Until reporting's journal holds every event that has been stored. */
    void awaitJournal() throws InterruptedException {
        new JournalWait(
                        JdbcClient.create(dataSource()),
                        URI.create(local(ports.reporting())),
                        progress)
                .untilComplete();
    }

    /** Stops the last part first; what hangs is given up, within 30 s in all. */
    @Override
    public void close() {
        stop();
    }

    /**
     * As {@link #close}.
     *
     * @return what was given up
     */
    List<String> stop() {
        if (supervisor != null) {
            supervisor.close();
        }
        return started.stop();
    }

    /** Whether it is being stopped, or has been. */
    boolean isStopped() {
        return started.isStopping();
    }

    private void startParts(Path data) {
        var folder = DataFolder.open(data);
        started.add("le dossier de données", AT_ONCE, folder::close);
        useOneLoggingForAllContexts();
        LocalPostgreSql.stopLeftOver(folder);
        folder.requireRoom();
        ports.requireFree();
        accounts = DemoAccounts.in(data);
        startServers(folder);
        supervisor = Supervisor.of(folder, progress, postgreSql(), kafka());
        started.addTogether(FOR_SERVICES);
        new SideBySide(progress)
                .start("Fournisseur d'identité de démonstration", this::startIdentity)
                .start(
                        "territory-service",
                        starting("territory", TerritoryService::application, ports.territory()))
                .start(
                        "engagement-service",
                        starting("engagement", EngagementService::application, ports.engagement()))
                .start(
                        "programmation-service",
                        starting(
                                "programmation",
                                ProgrammationService::application,
                                ports.programmation()))
                .start(
                        "reporting-service",
                        starting("reporting", ReportingService::application, ports.reporting()))
                .await();
        new SideBySide(progress).start("observatory", this::startPages).await();
    }

    /** Contexts that start at the same time and each set up the logging of the JVM break it. */
    private static void useOneLoggingForAllContexts() {
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        if (!SLF4JBridgeHandler.isInstalled()) {
            SLF4JBridgeHandler.removeHandlersForRootLogger();
            SLF4JBridgeHandler.install();
        }
    }

    private void startServers(DataFolder folder) {
        new SideBySide(progress)
                .start(
                        "PostgreSQL",
                        () -> {
                            var server = LocalPostgreSql.start(folder, ports.postgreSql());
                            postgreSql = server;
                            started.add(server.name(), FOR_POSTGRESQL, server::close);
                        })
                .start(
                        "Kafka",
                        () -> {
                            var server =
                                    LocalKafka.start(
                                            folder, ports.kafka(), ports.kafkaController());
                            kafka = server;
                            started.add(server.name(), FOR_KAFKA, server::close);
                        })
                .await();
    }

    private void startPages() {
        var settings =
                Map.of(
                        READINESS,
                        "readinessState,postgreSql,kafka",
                        "server.port",
                        Integer.toString(ports.observatory()),
                        // One machine is one client, whoever sits there and whatever runs there.
                        "avenant.limits.requests-a-minute.reading",
                        UNLIMITED,
                        "avenant.limits.requests-a-minute.changing",
                        UNLIMITED,
                        "avenant.services.territory",
                        local(ports.territory()),
                        "avenant.services.engagement",
                        local(ports.engagement()),
                        "avenant.services.programmation",
                        local(ports.programmation()),
                        "avenant.services.reporting",
                        local(ports.reporting()),
                        "avenant.login.issuer",
                        local(ports.identity()),
                        "avenant.login.client-secret",
                        accounts().doorSecret());
        var pages = run(ObservatoryApplication.builder(), settings);
        started.add("observatory", FOR_PAGES, pages::close);
    }

    private void startIdentity() {
        var settings = new HashMap<>(accounts().asProviderSettings());
        settings.put("server.port", Integer.toString(ports.identity()));
        settings.put("avenant.demo-identity.issuer", local(ports.identity()));
        settings.put("avenant.demo-identity.door", local(ports.observatory()));
        var provider = run(DemoIdentity.application(), settings);
        contexts.put("identity", provider);
        started.addBeside("fournisseur d'identité", provider::close);
    }

    private Runnable starting(
            String name, Supplier<SpringApplicationBuilder> application, int port) {
        return () -> startService(name, application.get(), port);
    }

    private void startService(String name, SpringApplicationBuilder application, int port) {
        var settings = new HashMap<>(accounts().asInitialRoles());
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
        settings.put(READINESS, "readinessState,db,background,postgreSql,kafka");
        var service = run(application, settings);
        contexts.put(name, service);
        started.addBeside(name + "-service", service::close);
    }

    private DemoAccounts accounts() {
        return Objects.requireNonNull(accounts);
    }

    private ConfigurableApplicationContext run(
            SpringApplicationBuilder application, Map<String, String> settings) {
        List<String> arguments = new ArrayList<>();
        OF_EVERY_PART.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        common.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        settings.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        return application
                .registerShutdownHook(false)
                .initializers(this::tellHealth)
                .run(arguments.toArray(String[]::new));
    }

    /** The servers are components of everybody's health. */
    private void tellHealth(ConfigurableApplicationContext context) {
        var beans = context.getBeanFactory();
        beans.registerSingleton("postgreSqlHealthIndicator", health(postgreSql()));
        beans.registerSingleton("kafkaHealthIndicator", health(kafka()));
    }

    private HealthIndicator health(SupervisedServer server) {
        return () ->
                Objects.requireNonNull(supervisor)
                        .troubleOf(server)
                        .map(trouble -> Health.down().withDetail("trouble", trouble).build())
                        .orElseGet(() -> Health.up().build());
    }

    private static String local(int port) {
        return "http://127.0.0.1:" + port;
    }
}
