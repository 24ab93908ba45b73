package fr.avenant.deployment;

import static org.awaitility.Awaitility.await;

import fr.avenant.contracts.Contexts;
import fr.avenant.dossiers.loading.AccessToken;
import fr.avenant.dossiers.loading.ClientCredentials;
import fr.avenant.local.PortCheck;
import fr.avenant.testplatform.http.PublicApi;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The stack of {@code docker-compose.yml}, started from nothing and taken down whole. */
final class ProductionShape implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Pattern EVENT_ID = Pattern.compile("\\bce_id:([0-9a-f-]{36})\\b");

    private static final String LOADER_SECRET = "of-the-loader-in-tests";

    private static boolean imagesAreBuilt;

    private final Compose compose;
    private final AccessToken loader;
    private final PublicApi api;

    private ProductionShape(Compose compose, int port, AccessToken loader) {
        this.compose = compose;
        this.loader = loader;
        this.api = new PublicApi("http://127.0.0.1:" + port, () -> Tokens.valueOf(loader));
    }

    /**
     * Builds the images and starts what is asked for.
     *
     * @param up arguments of {@code docker-compose up -d}
     */
    static ProductionShape start(String project, String... up) throws IOException {
        return start(project, Map.of(), up);
    }

    /**
     * The same with other settings than those of {@code deployment/settings.sh}.
     *
     * @param settings by variable of {@code .env}
     */
    static ProductionShape start(String project, Map<String, String> settings, String... up)
            throws IOException {
        var port = PortCheck.anyFree();
        var identityPort = PortCheck.anyFree();
        var all = settings(project, port, identityPort, settings);
        var loader =
                new ClientCredentials(
                        URI.create("http://127.0.0.1:" + identityPort + "/oauth2/token"),
                        "dossiers",
                        LOADER_SECRET,
                        "avenant:read avenant:write");
        var stack = new ProductionShape(new Compose(root(), project, all), port, loader);
        stack.compose.run("down", "--volumes", "--remove-orphans");
        try {
            stack.buildImages();
            stack.up(up);
            return stack;
        } catch (RuntimeException | Error e) {
            stack.close(); // what half runs would slow the next one down
            throw e;
        }
    }

    private void buildImages() {
        if (!imagesAreBuilt) {
            compose.run("build");
            imagesAreBuilt = true;
        }
    }

    /** Starts what is missing, and leaves alone what runs. */
    void up(String... arguments) {
        compose.run(
                Stream.concat(Stream.of("up", "-d", "--no-recreate"), Stream.of(arguments))
                        .toArray(String[]::new));
    }

    Compose compose() {
        return compose;
    }

    /** A token of the loader of the dossiers. */
    String token() {
        return Tokens.valueOf(loader);
    }

    /** The public API, as the loader of the dossiers asks it. */
    PublicApi api() {
        return api;
    }

    /** Fingerprint of what is recorded, without identifiers of events, times and positions. */
    String contentChecksum() {
        return api.json("/api/v1/status?checksum=true").at("/checksum/content").asString();
    }

    /** Fingerprint of everything in the read model, history included. */
    String fullChecksum() {
        return api.json("/api/v1/status?checksum=true").at("/checksum/full").asString();
    }

    void awaitHealthy(Collection<String> containers) {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() ->
                        containers.stream()
                                .allMatch(it ->
                                        compose.inspect(it, "{{.State.Health.Status}}")
                                                .equals("healthy")));
    }

    /** Until the loader has ended well. */
    void awaitDossiers() {
        await().atMost(PATIENCE).until(this::hasDossiers);
    }

    /** Whether the loader has ended well. */
    boolean hasDossiers() {
        return compose.inspect(
                        compose.containers("dossiers").getFirst(),
                        "{{.State.Status}} {{.State.ExitCode}}")
                .equals("exited 0");
    }

    /** Until reporting has every position that the stores have given out. */
    void awaitEverythingIsRead() {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() ->
                        api.json("/api/v1/status?checksum=true")
                                .path("topics")
                                .valueStream()
                                .allMatch(topic ->
                                        topic.path("complete").asLong() + 1
                                                == storedIds(
                                                                Contexts.ofTopic(
                                                                        topic.path("topic")
                                                                                .asString()))
                                                        .size()));
    }

    /** Identifiers of the events in a service's store, one for each row. */
    List<String> storedIds(Contexts context) {
        return compose.query(context.label(), "select event_id from " + context.label() + ".event");
    }

    /** Identifiers in the journal of the serving generation, one for each row. */
    List<String> journalledIds(Contexts context) {
        var generation =
                compose.query(
                                "reporting",
                                "select number from reporting.generation where state = 'serving'")
                        .getFirst();
        return compose.query(
                "reporting",
                "select event_id from reporting_g%s.journal where context = '%s'"
                        .formatted(generation, context.label()));
    }

    /** Distinct identifiers on a topic. */
    Set<String> publishedIds(Contexts context) {
        var headers =
                compose.run(
                        "exec",
                        "-T",
                        "kafka",
                        "/opt/kafka/bin/kafka-console-consumer.sh",
                        "--bootstrap-server=localhost:9092",
                        "--topic=" + context.topic(),
                        "--from-beginning",
                        "--timeout-ms=5000",
                        "--formatter-property=print.headers=true",
                        "--formatter-property=print.value=false");
        var ids = new TreeSet<String>();
        EVENT_ID.matcher(headers).results().forEach(id -> ids.add(id.group(1)));
        return ids;
    }

    void awaitPublished(Contexts context, Set<String> ids) {
        await().atMost(PATIENCE).ignoreExceptions().until(() -> publishedIds(context).equals(ids));
    }

    @Override
    public void close() {
        api.close();
        compose.run("down", "--volumes", "--remove-orphans");
    }

    /** The folder of docker-compose.yml. */
    static Path root() {
        return Path.of("").toAbsolutePath().resolve("..").normalize();
    }

    private static Path settings(
            String project, int port, int identityPort, Map<String, String> others)
            throws IOException {
        var file = Path.of("target", project + ".env").toAbsolutePath();
        var filled = new ProcessBuilder("sh", root() + "/deployment/settings.sh").start();
        var lines = new String(filled.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Files.createDirectories(file.getParent());
        var own = new HashMap<>(others);
        own.put("AVENANT_PORT", Integer.toString(port));
        own.put("IDENTITY_PORT", Integer.toString(identityPort));
        own.put("IDENTITY_ISSUER", "http://127.0.0.1:" + identityPort);
        own.put("LOADER_SECRET", LOADER_SECRET);
        // Many programs start on few processors: none of them runs long.
        own.put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");
        own.put("READING_A_MINUTE", "1000000");
        own.put("CHANGING_A_MINUTE", "1000000");
        var kept = lines.lines().filter(line -> !own.containsKey(line.replaceAll("=.*", "")));
        var added = own.entrySet().stream().map(it -> it.getKey() + "=" + it.getValue());
        Files.write(file, Stream.concat(kept, added).toList());
        return file;
    }
}
