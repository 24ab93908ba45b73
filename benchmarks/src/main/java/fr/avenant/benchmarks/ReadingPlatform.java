package fr.avenant.benchmarks;

import fr.avenant.benchmarks.country.Country;
import fr.avenant.benchmarks.country.CountryTopics;
import fr.avenant.contracts.Contexts;
import fr.avenant.kit.topic.KafkaConnection;
import fr.avenant.local.DataFolder;
import fr.avenant.local.LocalKafka;
import fr.avenant.local.LocalPostgreSql;
import fr.avenant.testplatform.access.TestIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The reading side alone, on a generated country: PostgreSQL, Kafka in this JVM, and
 * reporting-service in a JVM of its own, so that its memory is its own. The folder is kept: the
 * next start on it finds events and tables there.
 */
final class ReadingPlatform implements AutoCloseable {

    private static final String SERVICE = "fr.avenant.reporting.ReportingService";
    private static final String SCHEMA = "reporting";
    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final Duration LONGEST_READING = Duration.ofHours(2);

    private final DataFolder folder;
    private final LocalPostgreSql postgreSql;
    private final LocalKafka kafka;
    private final ReadingSettings settings;
    private final Map<Contexts, Long> last;
    private final ServiceProcess service;

    private ReadingPlatform(
            DataFolder folder,
            LocalPostgreSql postgreSql,
            LocalKafka kafka,
            ReadingSettings settings)
            throws ExecutionException, InterruptedException {
        this.folder = folder;
        this.postgreSql = postgreSql;
        this.kafka = kafka;
        this.settings = settings;
        this.last = events();
        this.service =
                new ServiceProcess(
                        SERVICE,
                        settings.heap(),
                        folder.path().resolve("service.log"),
                        arguments());
    }

    /** Fills the topics of a new folder, and starts everything; reporting may still read. */
    static ReadingPlatform start(ReadingSettings settings)
            throws ExecutionException, InterruptedException {
        var folder = DataFolder.open(settings.folder());
        var postgreSql = LocalPostgreSql.start(folder, 0);
        var kafka = LocalKafka.start(folder, 0, 0);
        var platform = new ReadingPlatform(folder, postgreSql, kafka, settings);
        platform.startService();
        return platform;
    }

    String address() {
        return "http://127.0.0.1:" + settings.port();
    }

    /** Of somebody who may do everything, for an hour. */
    static String token() {
        return TestIssuer.token(TestIssuer.EVERYBODY);
    }

    /** The database past the service. */
    DataSource dataSource() {
        return new DriverManagerDataSource(
                postgreSql.jdbcUrl(), postgreSql.username(), postgreSql.password());
    }

    /** Where the database is, for {@code psql}. */
    String database() {
        return "postgresql://%s:%s@127.0.0.1:%d/postgres"
                .formatted(postgreSql.username(), postgreSql.password(), postgreSql.port());
    }

    KafkaConnection kafka() {
        return KafkaConnection.plain(kafka.bootstrapServers());
    }

    ServiceProcess service() {
        return service;
    }

    /** The last position of each context as the country was told. */
    Map<Contexts, Long> last() {
        return last;
    }

    /** Returns once it answers. */
    void startService() throws InterruptedException {
        service.start();
        Waiting.until(
                "reporting answers",
                LONGEST_START,
                () -> service.isGone() || Requests.answers(address() + "/api/v1/measures"));
    }

    /** Returns once reporting has read every event of the country, and found what there is. */
    void awaitAll() throws InterruptedException {
        try (var watcher = new Watcher(dataSource())) {
            Waiting.until(
                    "all events are read",
                    LONGEST_READING,
                    () -> service.isGone() || isRead(watcher));
        }
        awaitFindings();
        if (service.isGone()) {
            throw new IllegalStateException("reporting has ended: see its log");
        }
    }

    /** Those of all territories may have to be found anew: other rules, another day. */
    private void awaitFindings() throws InterruptedException {
        var asking = new Asking(address(), null);
        Waiting.until(
                "findings are kept",
                LONGEST_READING,
                Duration.ofSeconds(1),
                () -> service.isGone() || areFindingsKept(asking));
    }

    private static boolean areFindingsKept(Asking asking) {
        try {
            var counts = asking.expect("/api/v1/data-quality/counts").json();
            return !counts.path("coordinates").has("until");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isRead(Watcher watcher) {
        var serving = Generation.serving(watcher);
        return last.entrySet().stream()
                .allMatch(it ->
                        watcher.number(
                                        "select complete from %s.progress where context = '%s'"
                                                .formatted(serving, it.getKey().label()))
                                >= it.getValue());
    }

    private Map<Contexts, Long> events() throws ExecutionException, InterruptedException {
        var file = folder.path().resolve("country.properties");
        if (!Files.exists(file)) {
            fill(file);
        }
        var known = read(file);
        if (!known.getProperty("size").equals(settings.size().toString())) {
            throw new IllegalStateException(
                    "%s holds another country: %s".formatted(folder.path(), known));
        }
        var positions = new EnumMap<Contexts, Long>(Contexts.class);
        for (var context : Contexts.values()) {
            positions.put(context, Long.valueOf(known.getProperty(context.label())));
        }
        return positions;
    }

    private void fill(Path file) throws ExecutionException, InterruptedException {
        var begin = System.nanoTime();
        var size = settings.size();
        var positions = new CountryTopics(kafka()).fill(new Country(size));
        System.out.printf(
                "COUNTRY %s in %.0f s (%s)%n", size, (System.nanoTime() - begin) / 1e9, positions);
        var known = new Properties();
        known.setProperty("size", size.toString());
        positions.forEach(
                (context, position) -> known.setProperty(context.label(), position.toString()));
        try (var out = Files.newBufferedWriter(file)) {
            known.store(out, "données de démonstration générées");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read(Path file) {
        var known = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            known.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return known;
    }

    private List<String> arguments() {
        var arguments = new ArrayList<String>();
        arguments.add("--server.port=" + settings.port());
        arguments.add(
                "--spring.datasource.url="
                        + postgreSql.jdbcUrl(SCHEMA)
                        + "&reWriteBatchedInserts=true&ApplicationName=reporting-service");
        arguments.add("--spring.datasource.username=" + postgreSql.username());
        arguments.add("--spring.datasource.password=" + postgreSql.password());
        arguments.add("--avenant.kafka.bootstrap-servers=" + kafka.bootstrapServers());
        arguments.addAll(TestIssuer.settings());
        return arguments;
    }

    /** Stops the last part first. */
    @Override
    public void close() {
        service.close();
        kafka.close();
        postgreSql.close();
        try {
            folder.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
